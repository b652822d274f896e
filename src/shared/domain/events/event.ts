import type { EventId, PersonId, RegistrationId, StoreId, TierId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { Question } from '../../kernel/question'
import type { MerchantText } from '../../kernel/words'

/** Who may come. */
export type Audience =
  | { readonly for: 'everybody' }
  | { readonly for: 'members' }
  | { readonly for: 'tiers'; readonly tierIds: readonly TierId[] }

/** Something that happens at a store, on one date or several. */
export interface ShopEvent {
  readonly id: EventId
  readonly storeId: StoreId
  readonly name: MerchantText
  readonly about: MerchantText
  /** A file of the merchant's pictures; null for none. */
  readonly picture: string | null
  readonly audience: Audience
  /** For each place; 0 is free. */
  readonly priceFen: Fen
  /** The most places one person can take. */
  readonly placesEach: number
  /** Cancelled with the money back until so long before it begins. */
  readonly freeUntilMinutes: number
  readonly questions: readonly Question[]
}

/** How long a place is kept while it is paid, and how long an offered one may be taken. */
export const PAY_MINUTES = 5
export const OFFER_MINUTES = 30
/** Nobody is asked so shortly before it begins: they could not be there. */
export const LAST_OFFER_MINUTES = 10

/** A session is one document: 300 places and 100 who wait for one stay under 100 KB. */
export const MOST_PLACES = 300
export const MOST_WAITING = 100

/** Whose a claim is: a person's, of whom a session has one; of a guest without a card its own name. */
export type HolderId = PersonId | RegistrationId

/** What a registration takes of its session, or waits for. */
export interface Claim {
  readonly registrationId: RegistrationId
  readonly places: number
  readonly state: 'held' | 'offered' | 'taken' | 'waiting'
  /** A hold and an offer let go by themselves; null for what is certain, or waits. */
  readonly until: Instant | null
  /** Its turn among those who wait; for the others when they came. */
  readonly since: Instant
}

/** One date of an event: one document, so that no place is given twice. */
export interface Session<OneClaim extends Claim = Claim> {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly capacity: number
  readonly claims: Readonly<Record<HolderId, OneClaim>>
  /** Called off by the store. */
  readonly calledOff: boolean
}
