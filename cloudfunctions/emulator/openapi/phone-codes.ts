import { createHash, randomUUID } from 'node:crypto'

/** A phone number as WeChat has it. */
export interface WechatPhone {
  readonly countryCode: string
  readonly number: string
}

interface Given extends WechatPhone {
  readonly openid: string
  readonly until: number
}

/** A code works once, for five minutes (getPhoneNumber). */
const CODE_LIFE_MS = 5 * 60_000

/** The codes WeChat's phone number button hands to a page. */
export interface PhoneCodes {
  /** What a tap on the button gives. @param phone theirs, where it is not the one everybody has */
  give(openid: string, phone?: WechatPhone): string
  /** The number behind a code, once; undefined for one that is unknown, spent, old or another's. */
  spend(code: string, openid?: string): WechatPhone | undefined
  clear(): void
}

/** Everybody here has a mainland number of their own, always the same. */
function numberOf(openid: string): WechatPhone {
  const digest = createHash('sha256').update(openid).digest()
  const end = String(digest.readUInt32BE() % 100_000_000).padStart(8, '0')
  return { countryCode: '86', number: `139${end}` }
}

/** @param now epoch milliseconds */
export function openPhoneCodes(now: () => number): PhoneCodes {
  const codes = new Map<string, Given>()
  return {
    give(openid, phone = numberOf(openid)) {
      const code = randomUUID()
      codes.set(code, { ...phone, openid, until: now() + CODE_LIFE_MS })
      return code
    },
    spend(code, openid) {
      const given = codes.get(code)
      if (!given || now() >= given.until) return undefined
      if (openid !== undefined && openid !== given.openid) return undefined
      codes.delete(code)
      return { countryCode: given.countryCode, number: given.number }
    },
    clear: () => codes.clear(),
  }
}
