import type { Input } from '@/shared/contracts'
import { CARD_CODE_DIGITS } from '@/shared/domain/membership/card-code'
import { readPhoneNumber } from '@/shared/domain/membership/phone-number'

/** What a clerk typed or scanned, as the cloud is asked by it; null where it is neither code nor phone. */
export function lookUpBy(text: string): Input<'membership/find'>['by'] | null {
  const digits = text.replace(/[\s-]/g, '')
  if (/^\d+$/.test(digits) && digits.length === CARD_CODE_DIGITS) return { code: digits }
  const phone = readPhoneNumber(text)
  return phone === null ? null : { phone }
}
