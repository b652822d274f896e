/** A phone number as WeChat tells it: the country's code and the number within it, digits alone. */
export interface PhoneNumber {
  readonly countryCode: string
  readonly number: string
}

/** Mainland China's: what a number without a country code belongs to. */
const HOME_COUNTRY = '86'

/** Country codes have one to three digits, and the whole at most fifteen (ITU-T E.164). */
export function isPhoneNumber({ countryCode, number }: PhoneNumber): boolean {
  if (!/^[1-9]\d{0,2}$/.test(countryCode) || !/^\d{4,14}$/.test(number)) return false
  return countryCode.length + number.length <= 15
}

/**
 * A whole phone number as a clerk types it: mainland's eleven digits, or `+`, the country's code,
 * a blank and the number. Null for anything less: a part of a number finds nobody.
 */
export function readPhoneNumber(text: string): PhoneNumber | null {
  const abroad = /^\+(\d{1,3})[ -](.+)$/.exec(text.trim())
  const number = (abroad?.[2] ?? text).replace(/[ -]/g, '')
  const countryCode = abroad?.[1] ?? HOME_COUNTRY
  if (countryCode === HOME_COUNTRY && !/^1\d{10}$/.test(number)) return null
  const phone = { countryCode, number }
  return isPhoneNumber(phone) ? phone : null
}

/** With its middle hidden, for the eyes of whoever stands beside its owner. */
export function maskedPhoneNumber({ countryCode, number }: PhoneNumber): string {
  const hidden = '•'.repeat(Math.max(0, number.length - 7))
  const seen = `${number.slice(0, 3)}${hidden}${number.slice(-4)}`
  return countryCode === HOME_COUNTRY ? seen : `+${countryCode} ${seen}`
}
