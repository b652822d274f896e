import { createHash, createHmac, randomBytes } from 'node:crypto'
import { asId, type Id } from '@/shared/kernel/ids'

/** RFC 4648 base 32, lower case. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 26

function base32(bytes: Uint8Array): string {
  let text = ''
  let buffered = 0
  let bits = 0
  for (const byte of bytes) {
    buffered = (buffered << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((buffered >> bits) & 31)
    }
    buffered &= (1 << bits) - 1
  }
  return text
}

/** SHA-256 over the parts, each told apart from the next, as 26 base-32 digits (130 bits). */
export function derivedId<Of extends string>(...parts: readonly string[]): Id<Of> {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest()
  return asId(base32(digest).slice(0, LENGTH))
}

/** The same under a key: whoever lacks it can neither make the id nor try what it was made of. */
export function keyedId<Of extends string>(key: string, ...parts: readonly string[]): Id<Of> {
  const digest = createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  return asId(base32(digest).slice(0, LENGTH))
}

/** A new random id of 130 bits. */
export function newId<Of extends string>(): Id<Of> {
  return asId(base32(randomBytes(17)).slice(0, LENGTH))
}

/** The name of an identity: an openid itself is no id of ours, and stands inside the row only. */
export function identityId(openid: string): string {
  return derivedId('identity', openid)
}
