import {
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  randomBytes,
} from 'node:crypto'
import { LOCAL_MCHID, LOCAL_PUBLIC_KEY_ID, LOCAL_SERIAL, type PayKeys } from './keys'
import { WECHAT_PAY_LIMITS } from './limits'

function merchantKey({ merchant }: PayKeys) {
  return createPublicKey({
    key: Buffer.from(merchant.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
}

/** Whether the merchant signed these lines. */
function byMerchant(lines: readonly (string | number)[], signature: string, keys: PayKeys) {
  const message = `${lines.join('\n')}\n`
  return createVerify('RSA-SHA256').update(message).verify(merchantKey(keys), signature, 'base64')
}

const AUTHORIZATION = /^WECHATPAY2-SHA256-RSA2048 (.+)$/

/** Whether a request's `Authorization` is the local merchant's, over exactly this body, and recent. */
export function isAuthorized(
  request: { method: string; target: string; authorization: string; body: string },
  keys: PayKeys,
  now: number,
): boolean {
  const said = AUTHORIZATION.exec(request.authorization)?.[1] ?? ''
  const fields = Object.fromEntries(
    [...said.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']),
  )
  const { mchid, serial_no, timestamp = '', nonce_str = '', signature = '' } = fields
  if (mchid !== LOCAL_MCHID || serial_no !== LOCAL_SERIAL) return false
  if (Math.abs(Number(timestamp) * 1000 - now) > WECHAT_PAY_LIMITS.clockOffsetMs) return false
  const { method, target, body } = request
  return byMerchant([method, target, timestamp, nonce_str, body], signature, keys)
}

/** Whether what a page hands to `requestPayment` is signed by the merchant. */
export function isSignedForPaying(
  params: { timeStamp: string; nonceStr: string; package: string; paySign: string },
  appid: string,
  keys: PayKeys,
): boolean {
  const { timeStamp, nonceStr, package: prepay, paySign } = params
  return byMerchant([appid, timeStamp, nonceStr, prepay], paySign, keys)
}

/** The headers that make an answer or a notification WeChat's own. */
export function signedHeaders(
  body: string,
  keys: Pick<PayKeys, 'wechat'>,
  now: number,
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const nonce = randomBytes(16).toString('hex')
  const privateKey = createPrivateKey({
    key: Buffer.from(keys.wechat.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  const signature = createSign('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n${body}\n`)
    .sign(privateKey, 'base64')
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': LOCAL_PUBLIC_KEY_ID,
    'Wechatpay-Signature': signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** A notification's `resource`: only who has the APIv3 key can read it. */
export function seal(content: object, originalType: string, { apiV3Key }: PayKeys): object {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce)
  cipher.setAAD(Buffer.from(originalType))
  const sealed = [cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]
  return {
    original_type: originalType,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64'),
    associated_data: originalType,
    nonce,
  }
}
