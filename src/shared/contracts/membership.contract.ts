import type { Birthday, BirthdayRefusal } from '../domain/membership/birthday'
import type { JoiningAge } from '../domain/membership/joining'
import type { PhoneNumber } from '../domain/membership/phone-number'
import type { StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Language } from '../kernel/words'
import type { UnknownStore } from './stores.contract'

export type { Birthday, JoiningAge, PhoneNumber }

/** Somebody who has not joined, or has left. */
export type NotAMember = { readonly code: 'membership/not-a-member' }

/** All that is kept of a member, as they themselves see it. */
export interface MyData {
  readonly number: string
  readonly joinedAt: Instant
  readonly age: JoiningAge
  /** The version of the agreement and the rules they joined under. */
  readonly terms: string
  readonly nickname: string | null
  readonly phone: PhoneNumber | null
  readonly birthday: Birthday | null
  /** What messages are written in. */
  readonly language: Language
}

/** One code and the thirty seconds in which it is the one to show, by the server's clock. */
export interface ChangingCode {
  readonly from: Instant
  readonly until: Instant
  readonly text: string
}

/** A card to be shown; its codes last for five minutes without a network. */
export interface CardView {
  /** Null for somebody who has not joined. */
  readonly member: { readonly number: string; readonly nickname: string | null } | null
  readonly codes: readonly ChangingCode[]
  readonly nextPollMs?: number
}

/** What a counter needs of a member, and nothing else. */
export interface MemberAtCounter {
  readonly number: string
  readonly nickname: string | null
  readonly joinedAt: Instant
  /** By this look-up, or something before it, they are known to be at the store today. */
  readonly present: boolean
}

/** The screen a look-up is made from, as the log of look-ups names it. */
export const lookUpScreens = ['counter', 'member', 'bookings', 'events'] as const
export type LookUpScreen = (typeof lookUpScreens)[number]

export type LookUpRefusal =
  /** Not a code of ours, another merchant's, a mistyped one, or of somebody who has left. */
  | { readonly code: 'membership/unknown-code' }
  /** Ours, and its thirty seconds are over. */
  | { readonly code: 'membership/code-expired' }
  | { readonly code: 'membership/code-used' }
  | { readonly code: 'membership/unknown-phone' }
  | { readonly code: 'membership/too-many-look-ups' }

type OwnWrite<Input, Refusal> = {
  in: 'shopper'
  kind: 'write'
  input: Input
  output: MyData
  refusal: Refusal
}

export interface MembershipContract {
  /** The caller's card and what is kept with it; `known` where anything at all is kept of them. */
  'membership/me': {
    in: 'shopper'
    kind: 'read'
    input: Record<string, never>
    output: { readonly me: MyData | null; readonly known: boolean }
    refusal: never
  }
  'membership/card': {
    in: 'shopper'
    kind: 'read'
    input: Record<string, never>
    output: CardView
    refusal: never
  }
  /** Who is a member already stays the member they are. */
  'membership/join': OwnWrite<
    { readonly age: JoiningAge; readonly terms: string; readonly language: Language },
    { readonly code: 'membership/terms-changed' }
  >
  /** Null takes the nickname back. */
  'membership/set-nickname': OwnWrite<
    { readonly nickname: string | null },
    | NotAMember
    | { readonly code: 'membership/nickname-unfit' }
    /** WeChat could not check it just now, so it is not kept. */
    | { readonly code: 'membership/nickname-unchecked' }
  >
  'membership/set-birthday': OwnWrite<{ readonly birthday: Birthday }, NotAMember | BirthdayRefusal>
  'membership/set-language': OwnWrite<{ readonly language: Language }, NotAMember>
  /** `code` is what WeChat's phone number button hands over. */
  'membership/give-phone': OwnWrite<
    { readonly code: string },
    NotAMember | { readonly code: 'membership/phone-code-unknown' }
  >
  'membership/remove-phone': OwnWrite<Record<string, never>, NotAMember>
  /** The person goes; what they did stays under a name that leads to nobody. */
  'membership/leave': {
    in: 'shopper'
    kind: 'write'
    input: Record<string, never>
    output: { readonly left: true }
    /** Staff are taken off their store first. */
    refusal: { readonly code: 'membership/works-here' }
  }
  /** The code of a store's spare screen, read by the app's own scan button. */
  'membership/prove-presence': {
    in: 'shopper'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly code: string }
    output: { readonly present: true }
    refusal: UnknownStore | { readonly code: 'membership/screen-code-over' }
  }
  /** A write: it spends the code, marks the member present and is logged. */
  'membership/find': {
    in: 'staff'
    kind: 'write'
    input: {
      readonly storeId: StoreId
      readonly by: { readonly code: string } | { readonly phone: PhoneNumber }
      readonly screen: LookUpScreen
    }
    output: MemberAtCounter
    refusal: LookUpRefusal
  }
  /** What a spare screen shows for the next five minutes. */
  'membership/screen-codes': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: { readonly codes: readonly ChangingCode[]; readonly nextPollMs: number }
    refusal: never
  }
}
