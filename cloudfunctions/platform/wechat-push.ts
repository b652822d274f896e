import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { required } from './environment'
import type { OutsideRequest } from './http-entry'

/**
 * WeChat's message push (消息推送) to an address of ours: JSON, in safe mode (安全模式).
 * developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export interface PushAccount {
  /** The Mini Program's; stands inside what is encrypted. */
  readonly appid: string
  /** Chosen with the address; signs. */
  readonly token: string
  /** 32 bytes, written as 43 characters of base 64; encrypts. */
  readonly aesKey: Buffer
}

const AES_KEY = /^[A-Za-z0-9]{43}$/

/** Read when a function is loaded: one that lacks a part does not start, and says which. */
export function pushAccount(): PushAccount {
  const key = required('WECHAT_PUSH_AES_KEY')
  if (!AES_KEY.test(key)) {
    throw new Error('environment: WECHAT_PUSH_AES_KEY is not 43 letters and digits')
  }
  return {
    appid: required('WECHAT_APPID'),
    token: required('WECHAT_PUSH_TOKEN'),
    aesKey: Buffer.from(`${key}=`, 'base64'),
  }
}

/** What was pushed so long ago, or so far ahead, somebody else may be sending again. */
const CLOCK_LIMIT_MS = 5 * MINUTE_MS

/** SHA-1 of the parts in their order as text, in hexadecimal. */
function digest(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

function same(said: string | undefined, expected: string): boolean {
  const [one, other] = [Buffer.from(said ?? ''), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Why something that says it is from WeChat is not believed. */
export type PushDisbelief = 'unsigned' | 'stale' | 'wrong-signature' | 'sealed'

type Heard<T> = { readonly heard: T } | { readonly disbelieved: PushDisbelief }

/** @param sealed what else is signed: the encrypted body, where there is one */
function disbelief(
  signature: string | undefined,
  { query }: OutsideRequest,
  sealed: readonly string[],
  { token }: PushAccount,
  now: Instant,
): PushDisbelief | null {
  const { timestamp, nonce } = query
  if (!signature || !timestamp || !nonce || !/^\d{1,12}$/.test(timestamp)) return 'unsigned'
  if (Math.abs(now - Number(timestamp) * SECOND_MS) > CLOCK_LIMIT_MS) return 'stale'
  return same(signature, digest([token, timestamp, nonce, ...sealed])) ? null : 'wrong-signature'
}

/** The word WeChat asks for when the address is entered (echostr), if it is WeChat who asks. */
export function heardGreeting(
  request: OutsideRequest,
  account: PushAccount,
  now: Instant,
): Heard<string> {
  const doubt = disbelief(request.query.signature, request, [], account, now)
  return doubt ? { disbelieved: doubt } : { heard: request.query.echostr ?? '' }
}

const RANDOM_BYTES = 16
const LENGTH_BYTES = 4
/** Blocks are padded to this (PKCS#7), twice as long as AES has them. */
const BLOCK_BYTES = 32

/** Without the padding, each byte of which says how many there are; throws where they do not. */
function unpadded(bytes: Buffer): Buffer {
  const count = bytes.at(-1) ?? 0
  const padding = bytes.subarray(-count)
  const whole = count >= 1 && count <= BLOCK_BYTES && padding.length === count
  if (!whole || padding.some((byte) => byte !== count)) throw new Error('the padding is wrong')
  return bytes.subarray(0, bytes.length - count)
}

/**
 * Opens what was encrypted: sixteen random bytes, the message's length, the message, our appid.
 * @throws where it was not encrypted with our key for us, or was changed
 */
export function opened(sealed: string, { aesKey, appid }: PushAccount): string {
  const decipher = createDecipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16))
  decipher.setAutoPadding(false)
  const cipher = Buffer.from(sealed, 'base64')
  const bytes = unpadded(Buffer.concat([decipher.update(cipher), decipher.final()]))
  const from = RANDOM_BYTES + LENGTH_BYTES
  const until = from + bytes.readUInt32BE(RANDOM_BYTES)
  const addressee = bytes.subarray(until).toString('utf8')
  if (until > bytes.length || addressee !== appid) throw new Error('it is addressed to another app')
  return bytes.subarray(from, until).toString('utf8')
}

const letterSchema = v.object({ Encrypt: v.pipe(v.string(), v.minLength(1)) })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * What WeChat says in a push: signed over the encrypted body within five minutes of now, encrypted
 * with our key and addressed to us. The address's own `signature` proves nothing of the body.
 * @returns the decrypted message, parsed
 */
export function heardPush(
  request: OutsideRequest,
  account: PushAccount,
  now: Instant,
): Heard<unknown> {
  const letter = v.safeParse(letterSchema, parsed(request.rawBody))
  if (!letter.success) return { disbelieved: 'unsigned' }
  const { Encrypt } = letter.output
  const doubt = disbelief(request.query.msg_signature, request, [Encrypt], account, now)
  if (doubt) return { disbelieved: doubt }
  try {
    return { heard: JSON.parse(opened(Encrypt, account)) }
  } catch {
    return { disbelieved: 'sealed' }
  }
}
