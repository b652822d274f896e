import type { AskId, Id, PersonId, PlaceId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'

export type CallId = Id<'place-call'>

/** Where a call for the staff stands. Nobody came to an `expired` one in time. */
export type CallStatus = 'waiting' | 'answered' | 'taken-back' | 'expired'

/** A call's life: status → what may follow. Who still wants something calls anew. */
export const callLife: { readonly [From in CallStatus]: readonly CallStatus[] } = {
  waiting: ['answered', 'taken-back', 'expired'],
  answered: [],
  'taken-back': [],
  expired: [],
}

export function mayBecome(from: CallStatus, to: CallStatus): boolean {
  return callLife[from].includes(to)
}

interface Asked {
  readonly placeId: PlaceId
  /** What for: one of the merchant's own list. */
  readonly askId: AskId
  readonly by: PersonId
  readonly askedAt: Instant
  /** Of the request that asked, so that its repetition is told from another. */
  readonly fingerprint: string
}

interface Ended {
  readonly endedAt: Instant
}

/** A call from a place, as it is kept: that it has expired is never written, but read off the clock. */
export type PlaceCall =
  | (Asked & { readonly status: 'waiting' })
  | (Asked & Ended & { readonly status: 'answered'; readonly answeredBy: PersonId })
  | (Asked & Ended & { readonly status: 'taken-back' })

/** After half an hour nobody is waiting for their water any more. */
export const CALL_LIFE_MS = 30 * MINUTE_MS

export function statusAt(call: PlaceCall, now: Instant): CallStatus {
  return call.status === 'waiting' && now >= call.askedAt + CALL_LIFE_MS ? 'expired' : call.status
}
