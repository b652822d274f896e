import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { required, variable } from './environment'

/** The merchant's account at WeChat Pay, in public-key mode. */
export interface WechatPayAccount {
  /** The Mini Program's. */
  readonly appid: string
  readonly mchid: string
  /** Serial number of the merchant's API certificate, and its private key. */
  readonly serial: string
  readonly privateKey: KeyObject
  /** What WeChat signs with, by the serial it names (`PUB_KEY_ID_…`); two while one replaces the other. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>
  /** The one WeChat is asked to answer with. */
  readonly publicKeyId: string
  /** 32 characters; encrypts what WeChat notifies of. */
  readonly apiV3Key: string
  /** Where WeChat notifies: https, without a query. */
  readonly notifyUrl: string
  /** WeChat Pay's own address; only the local cloud names another. */
  readonly url: string
}

const WECHAT_PAY = 'https://api.mch.weixin.qq.com'

/** A key as one line: what stands between the dashes of its PEM file. */
function key<Key>(name: string, read: (der: Buffer) => Key): Key {
  const der = Buffer.from(required(name), 'base64')
  try {
    return read(der)
  } catch (cause) {
    throw new Error(`environment: ${name} is no key, the lines between a PEM file's dashes`, {
      cause,
    })
  }
}

/** A public key of WeChat's with its id, from the variables with these endings. */
function publicKey(ending: '' | '_BEFORE'): readonly [id: string, key: KeyObject] {
  const id = required(`WECHAT_PAY_PUBLIC_KEY_ID${ending}`)
  const read = (der: Buffer) => createPublicKey({ key: der, format: 'der', type: 'spki' })
  return [id, key(`WECHAT_PAY_PUBLIC_KEY${ending}`, read)]
}

/**
 * The key in use and, where either of its variables is there, the one before it: what WeChat
 * signed or sends again while the merchant changes keys still names the old one (更换微信支付公钥).
 */
function publicKeys(): WechatPayAccount['publicKeys'] {
  const before = ['WECHAT_PAY_PUBLIC_KEY_BEFORE', 'WECHAT_PAY_PUBLIC_KEY_ID_BEFORE']
  const changing = before.some((name) => variable(name) !== undefined)
  return new Map([...(changing ? [publicKey('_BEFORE')] : []), publicKey('')])
}

/** Read when a function is loaded: one that lacks a part does not start, and says which. */
export function wechatPayAccount(): WechatPayAccount {
  const apiV3Key = required('WECHAT_PAY_API_V3_KEY')
  if (Buffer.byteLength(apiV3Key) !== 32) {
    throw new Error('environment: WECHAT_PAY_API_V3_KEY is not 32 characters long')
  }
  return {
    appid: required('WECHAT_PAY_APPID'),
    mchid: required('WECHAT_PAY_MCHID'),
    serial: required('WECHAT_PAY_SERIAL'),
    privateKey: key('WECHAT_PAY_PRIVATE_KEY', (der) =>
      createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    ),
    publicKeyId: required('WECHAT_PAY_PUBLIC_KEY_ID'),
    publicKeys: publicKeys(),
    apiV3Key,
    notifyUrl: required('WECHAT_PAY_NOTIFY_URL'),
    url: variable('WECHAT_PAY_URL') ?? WECHAT_PAY,
  }
}

export const account = wechatPayAccount()
