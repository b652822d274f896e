import type { AlreadyAnswered, CallOver, CannotAsk } from '../domain/staff/floor'
import type { CallId } from '../domain/staff/place-call'
import type { AskId, PlaceId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'
import type { UnknownStore } from './stores.contract'

export type { CallId }

/** One thing a place may call for, and how its latest call stands, if there is one to speak of. */
export interface AskChoice {
  readonly id: AskId
  readonly name: MerchantText
  readonly call?: {
    readonly id: CallId
    readonly status: 'waiting' | 'answered'
    /** When it was made, or answered. */
    readonly at: Instant
    /** Whether this caller made it, and so may take it back. */
    readonly mine: boolean
  }
}

/** What somebody at a place may call the staff for. Calls are the place's: two phones see the same. */
export interface AskedView {
  readonly storeId: StoreId
  readonly placeCode: string
  readonly placeName: MerchantText
  readonly asks: readonly AskChoice[]
  /** Why nobody can be called from here now; absent while somebody can. */
  readonly silent?: 'closed' | 'muted'
  readonly nextPollMs: number
}

/** A call as the counter sees it: where to, what for, since when. Never who. */
export interface FloorCall {
  readonly id: CallId
  readonly placeId: PlaceId
  readonly placeName: MerchantText
  readonly askName: MerchantText
  readonly askedAt: Instant
  /** One of the staff has just said that they go: for a moment it keeps its place. */
  readonly answered?: true
}

/** What is called for in the store now, the longest waiting first. */
export interface FloorView {
  readonly calls: readonly FloorCall[]
  /** Places no calls are taken from today. */
  readonly muted: readonly { readonly id: PlaceId; readonly name: MerchantText }[]
}

export type UnknownPlace = { readonly code: 'staff/unknown-place' }
type UnknownAsk = { readonly code: 'staff/unknown-ask' }
type NotOpen = { readonly code: 'staff/store-closed' }

type AtPlace = { readonly storeId: StoreId; readonly placeCode: string }

export interface CallsContract {
  'staff/asked': {
    in: 'shopper'
    kind: 'read'
    input: AtPlace
    output: AskedView
    refusal: UnknownStore | UnknownPlace
  }
  /** At most three calls a person wait at once; the same call twice is one. */
  'staff/ask': {
    in: 'shopper'
    kind: 'write'
    input: AtPlace & { readonly askId: AskId }
    output: AskedView
    refusal: UnknownStore | UnknownPlace | UnknownAsk | NotOpen | CannotAsk
  }
  'staff/take-back-ask': {
    in: 'shopper'
    kind: 'write'
    input: AtPlace & { readonly callId: CallId }
    output: AskedView
    refusal: UnknownStore | UnknownPlace | CallOver | AlreadyAnswered
  }
  /** Somebody goes; of two who say so, the second learns that a colleague does. */
  'staff/answer': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly callId: CallId }
    output: FloorView
    refusal: CallOver | AlreadyAnswered
  }
  /** For the rest of the business day: a photo of a code calls from anywhere. */
  'staff/mute-place': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly placeId: PlaceId; readonly muted: boolean }
    output: FloorView
    refusal: UnknownPlace
  }
}
