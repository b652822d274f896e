import { createDecipheriv, createSign, createVerify, randomBytes } from 'node:crypto'
import type { Instant } from '@/shared/kernel/instant'
import { MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import type { WechatPayAccount } from './wechat-pay-account'

// Signing and verifying are three lines of node:crypto. `wechatpay-axios-plugin` brings axios and
// an XML reader along: a cold start of `pay` would be past its 150 ms.

/** WeChat's words are believed for so long after their time, and as much before it (签名与验签规则). */
const CLOCK_LIMIT_MS = 5 * MINUTE_MS

/** WeChat sends signatures that begin so to see whether they are looked at; they are wrong. */
const PROBE = 'WECHATPAY/SIGNTEST/'

function sign(lines: readonly string[], { privateKey }: WechatPayAccount): string {
  const message = lines.map((line) => `${line}\n`).join('')
  return createSign('RSA-SHA256').update(message).sign(privateKey, 'base64')
}

function nonce(): string {
  return randomBytes(16).toString('hex')
}

function seconds(now: Instant): string {
  return String(Math.floor(now / SECOND_MS))
}

/**
 * The `Authorization` of a request (签名生成).
 * @param target path and query
 * @param body exactly as sent; empty for none
 */
export function authorization(
  method: string,
  target: string,
  body: string,
  account: WechatPayAccount,
  now: Instant,
): string {
  const timestamp = seconds(now)
  const nonceStr = nonce()
  const signature = sign([method, target, timestamp, nonceStr, body], account)
  const fields = {
    mchid: account.mchid,
    nonce_str: nonceStr,
    signature,
    timestamp,
    serial_no: account.serial,
  }
  const said = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${said.join(',')}`
}

/** What `wx.requestPayment` takes for a prepayment (小程序调起支付). */
export function paymentParams(prepayId: string, account: WechatPayAccount, now: Instant) {
  const timeStamp = seconds(now)
  const nonceStr = nonce()
  const prepay = `prepay_id=${prepayId}`
  const paySign = sign([account.appid, timeStamp, nonceStr, prepay], account)
  return { timeStamp, nonceStr, package: prepay, signType: 'RSA' as const, paySign }
}

/** Headers by lower-case name. */
export type Headers = Readonly<Record<string, string | undefined>>

/** Why something that says it is from WeChat Pay is not believed. */
export type Disbelief = 'unsigned' | 'stale' | 'probe' | 'unknown-key' | 'wrong-signature'

/**
 * Whether this body, byte for byte, was signed by WeChat Pay within five minutes of now.
 * @returns null where it was
 */
export function disbelief(
  headers: Headers,
  rawBody: string,
  account: WechatPayAccount,
  now: Instant,
): Disbelief | null {
  const [timestamp, nonceStr, signature, serial] = [
    headers['wechatpay-timestamp'],
    headers['wechatpay-nonce'],
    headers['wechatpay-signature'],
    headers['wechatpay-serial'],
  ]
  if (!timestamp || !nonceStr || !signature || !serial) return 'unsigned'
  if (!/^\d{1,12}$/.test(timestamp)) return 'unsigned'
  if (Math.abs(now - Number(timestamp) * SECOND_MS) > CLOCK_LIMIT_MS) return 'stale'
  if (signature.startsWith(PROBE)) return 'probe'
  const publicKey = account.publicKeys.get(serial)
  if (!publicKey) return 'unknown-key'
  const verify = createVerify('RSA-SHA256').update(`${timestamp}\n${nonceStr}\n${rawBody}\n`)
  return verify.verify(publicKey, signature, 'base64') ? null : 'wrong-signature'
}

const TAG_BYTES = 16

/** Opens what WeChat encrypted with the APIv3 key; throws where it was not, or was changed. */
export function decrypt(
  sealed: { readonly ciphertext: string; readonly nonce: string; readonly associated_data: string },
  { apiV3Key }: WechatPayAccount,
): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, sealed.nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  decipher.setAAD(Buffer.from(sealed.associated_data))
  const opened = decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES))
  return Buffer.concat([opened, decipher.final()]).toString('utf8')
}
