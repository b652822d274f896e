import { type PhoneNumber, readPhoneNumber } from '@/shared/domain/membership/phone-number'

/** For whom a booking is entered, as it stands in the form. */
export interface Whom {
  readonly kind: 'guest' | 'member'
  readonly name: string
  readonly phone: string
  /** A member who was looked up; null before. */
  readonly member: { readonly number: string; readonly nickname: string | null } | null
}

export const nobody: Whom = { kind: 'guest', name: '', phone: '', member: null }

interface Told {
  readonly guestName: string
  readonly guestPhone: PhoneNumber | null
  readonly memberNumber: string | null
}

/** What the cloud is told of them; null while something is missing or cannot be a number. */
export function toldOf({ kind, name, phone, member }: Whom): Told | null {
  if (kind === 'member') {
    return member === null ? null : { guestName: '', guestPhone: null, memberNumber: member.number }
  }
  const guestName = name.trim()
  const guestPhone = phone.trim() === '' ? null : readPhoneNumber(phone)
  if (guestName === '' || (phone.trim() !== '' && guestPhone === null)) return null
  return { guestName, guestPhone, memberNumber: null }
}
