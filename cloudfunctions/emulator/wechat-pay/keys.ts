import { generateKeyPairSync, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { LOCAL_APPID } from '../functions/invocation'
import { openStateFile } from '../state-file'

const pairSchema = v.object({ publicKey: v.string(), privateKey: v.string() })

/** Keys as base 64 of their DER; nobody's money is behind them. */
const keysSchema = v.object({
  merchant: pairSchema,
  wechat: pairSchema,
  apiV3Key: v.string(),
})
export type PayKeys = v.InferOutput<typeof keysSchema>

export const LOCAL_MCHID = '1900000001'
export const LOCAL_SERIAL = '1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C'
export const LOCAL_PUBLIC_KEY_ID = 'PUB_KEY_ID_0119000000012026112200000000000000'

function pair(): v.InferOutput<typeof pairSchema> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return { publicKey: publicKey.toString('base64'), privateKey: privateKey.toString('base64') }
}

/** Keys made when they are first asked for: a pair takes tenths of a second, and few clouds are paid at. */
function newKeys(): PayKeys {
  let merchant: PayKeys['merchant'] | undefined
  let wechat: PayKeys['wechat'] | undefined
  return {
    get merchant() {
      merchant ??= pair()
      return merchant
    },
    get wechat() {
      wechat ??= pair()
      return wechat
    },
    apiV3Key: randomBytes(16).toString('hex'),
  }
}

/** One set for all clouds of this process that remember nothing. */
let forgotten: PayKeys | undefined

/** @param path where the keys are kept; null makes them for this process alone */
export function payKeys(path: string | null): PayKeys {
  if (path === null) {
    forgotten ??= newKeys()
    return forgotten
  }
  const file = openStateFile(path, v.nullable(keysSchema), null)
  const kept = file.read() ?? newKeys()
  if (file.read() === null) file.write(kept)
  return kept
}

/**
 * What the functions' environment says of the local account.
 * @param url where the local cloud is served
 */
export function payEnvironment(keys: PayKeys, url: string): Readonly<Record<string, string>> {
  return {
    WECHAT_PAY_APPID: LOCAL_APPID,
    WECHAT_PAY_MCHID: LOCAL_MCHID,
    WECHAT_PAY_SERIAL: LOCAL_SERIAL,
    get WECHAT_PAY_PRIVATE_KEY() {
      return keys.merchant.privateKey
    },
    get WECHAT_PAY_PUBLIC_KEY() {
      return keys.wechat.publicKey
    },
    WECHAT_PAY_PUBLIC_KEY_ID: LOCAL_PUBLIC_KEY_ID,
    WECHAT_PAY_API_V3_KEY: keys.apiV3Key,
    WECHAT_PAY_NOTIFY_URL: `${url}/http-access/pay-notify`,
    WECHAT_PAY_URL: url,
  }
}
