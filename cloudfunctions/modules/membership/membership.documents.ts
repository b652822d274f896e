import type { Birthday } from '@/shared/domain/membership/birthday'
import type { JoiningAge } from '@/shared/domain/membership/joining'
import type { PhoneNumber } from '@/shared/domain/membership/phone-number'
import type { DeviceId } from '@/shared/domain/staff/acting'
import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Language } from '@/shared/kernel/words'
import { Collection } from '../../platform/database'
import { derivedId } from '../../platform/new-id'
import type { Carried } from './belongings-port'

/** A member: everything of the person that is kept, in one document that goes when they leave. */
export interface CardDocument {
  readonly _id: PersonId
  readonly v: 1
  readonly rev: number
  readonly number: string
  readonly joinedAt: Instant
  readonly age: JoiningAge
  readonly terms: string
  /** Somebody with this WeChat account was a member within the last twelve months. */
  readonly joinedBefore: boolean
  readonly nickname: string | null
  readonly phone: PhoneNumber | null
  readonly birthday: Birthday | null
  readonly language: Language
  /** The last write, so that its repetition is told from another: at first, the joining. */
  readonly last: { readonly intentId: string; readonly fingerprint: string }
}

export const cards = new Collection<CardDocument, CardDocument>('cards', (stored) => stored)

/** A card's number, given out once; its name makes it so. */
export interface CardNumberDocument {
  readonly _id: string
  readonly v: 1
  readonly personId: PersonId
}

export const cardNumbers = new Collection<CardNumberDocument, CardNumberDocument>(
  'cardNumbers',
  (stored) => stored,
)

export function cardNumberId(number: string): string {
  return derivedId('card-number', number)
}

/** Who gave a phone number, the last of them: numbers pass from hand to hand. */
export interface PhoneDocument {
  readonly _id: string
  readonly v: 1
  readonly personId: PersonId
}

export const phones = new Collection<PhoneDocument, PhoneDocument>('phones', (stored) => stored)

export function phoneId({ countryCode, number }: PhoneNumber): string {
  return derivedId('phone', countryCode, number)
}

/** What a code is shown for. It is spent within its purpose: looked up once, and redeemed once. */
export type CodePurpose = 'look-up'

/** A code that was taken; kept until no counter would take it any more. */
export interface SpentCodeDocument {
  readonly _id: string
  readonly v: 1
  /** The request that spent it, so that its repetition is not refused. */
  readonly intentId: string
  readonly overAt: Instant
}

export const spentCodes = new Collection<SpentCodeDocument, SpentCodeDocument>(
  'spentCodes',
  (stored) => stored,
)

export function spentCodeId(purpose: CodePurpose, number: string, window: number): string {
  return derivedId('spent-code', purpose, number, String(window))
}

/** That somebody of the staff looked a member up; managers may read it. Its id is the request's. */
export interface LookUpDocument {
  readonly _id: string
  readonly v: 1
  readonly storeId: StoreId
  readonly by: PersonId
  /** The counter's phone it was done on; null on the clerk's own. */
  readonly device: DeviceId | null
  readonly at: Instant
  readonly means: 'code' | 'phone'
  readonly screen: string
  /** Null where a phone number found nobody. */
  readonly found: PersonId | null
  readonly fingerprint: string
}

export const lookUps = new Collection<LookUpDocument, LookUpDocument>('lookUps', (stored) => stored)

/** How fast one of the staff looks people up. */
export interface LookUpPaceDocument {
  readonly _id: string
  readonly v: 1
  /** The moment by which everything asked so far would have been asked at an even pace. */
  readonly evenAt: Instant
}

export const lookUpPaces = new Collection<LookUpPaceDocument, LookUpPaceDocument>(
  'lookUpPaces',
  (stored) => stored,
)

export function lookUpPaceId(person: PersonId): string {
  return derivedId('look-up-pace', person)
}

/** That a person was at a store on a business day, and how it is known. The first proof stands. */
export interface PresenceDocument {
  readonly _id: string
  readonly v: 1
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly by: PresenceProof
  readonly at: Instant
}

/** The card scanned by staff, a ticket served, or the spare screen's code. */
export type PresenceProof = 'card' | 'ticket' | 'screen'

export const presences = new Collection<PresenceDocument, PresenceDocument>(
  'presences',
  (stored) => stored,
)

export function presenceId(person: PersonId, storeId: StoreId, day: BusinessDay): string {
  return derivedId('presence', person, storeId, dayDigits(day))
}

/**
 * That some WeChat account left, under a name nobody can turn back into one: what is given to new
 * members is not given twice. Kept for twelve months.
 */
export interface LeftMarkDocument extends Omit<LeftMarkV1, 'v'> {
  readonly v: 2
  /** What the account begins with when they join again. */
  readonly carried: Carried
}

/** Before there were points. */
interface LeftMarkV1 {
  readonly _id: string
  readonly v: 1
  readonly at: Instant
}

export function leftMarkToday(stored: LeftMarkV1 | LeftMarkDocument): LeftMarkDocument {
  if (stored.v === 2) return stored
  return { ...stored, v: 2, carried: { pointsDebt: 0, birthdayGiftAt: null } }
}

export const leftMarks = new Collection<LeftMarkV1 | LeftMarkDocument, LeftMarkDocument>(
  'leftMarks',
  leftMarkToday,
  2,
)
