import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto'
import { LOCAL_APPID } from '../functions/invocation'

/** What WeChat signs and encrypts pushes with. */
export interface PushKeys {
  readonly token: string
  /** 43 characters, EncodingAESKey. */
  readonly aesKey: string
  readonly appid: string
}

/** For the local cloud alone: nothing that is pushed here is secret. */
export const localPushKeys: PushKeys = {
  token: 'local-cloud-only-push-token',
  aesKey: 'localCloudOnlyPushKey0123456789abcdefghijkl',
  appid: LOCAL_APPID,
}

/** Blocks are padded to this (PKCS#7), twice as long as AES has them. */
const BLOCK_BYTES = 32

/**
 * Encrypts as WeChat does: sixteen random bytes, the length, the message, the appid.
 * developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function seal(text: string, { aesKey, appid }: PushKeys): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const whole = Buffer.concat([randomBytes(16), length, message, Buffer.from(appid)])
  const pad = BLOCK_BYTES - (whole.length % BLOCK_BYTES)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const bytes = [cipher.update(Buffer.concat([whole, Buffer.alloc(pad, pad)])), cipher.final()]
  return Buffer.concat(bytes).toString('base64')
}

/** SHA-1 of the parts in their order as text. */
export function pushSignature(...parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

/** A push as it goes to the shop's address. */
export interface Push {
  readonly query: Readonly<Record<string, string>>
  readonly body: string
}

/** @param now epoch milliseconds */
export function pushed(content: object, openid: string, keys: PushKeys, now: number): Push {
  const Encrypt = seal(JSON.stringify(content), keys)
  const timestamp = String(Math.floor(now / 1000))
  const nonce = String(randomInt(1e9))
  return {
    query: {
      signature: pushSignature(keys.token, timestamp, nonce),
      timestamp,
      nonce,
      openid,
      encrypt_type: 'aes',
      msg_signature: pushSignature(keys.token, timestamp, nonce, Encrypt),
    },
    body: JSON.stringify({ ToUserName: 'gh_local00000000', Encrypt }),
  }
}
