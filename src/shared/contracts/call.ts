import type { DoorRefusal } from '../domain/staff/acting'
import type { Instant } from '../kernel/instant'
import type { Result } from '../kernel/result'
import type { Language } from '../kernel/words'

/** What a phone says of itself with every call. */
export interface Client {
  /** The version of the contracts it was built with. */
  readonly version: number
  readonly language: Language
}

/** Grows by one whenever an action changes in a way old phones cannot follow. */
export const CONTRACT_VERSION = 1

/** The body of every call of a cloud function. Writes carry a `requestId`, made once per intent. */
export interface Call {
  readonly action: string
  readonly input: unknown
  readonly requestId?: string
  readonly client: Client
}

/** Said at the door to whoever may not do this at that store, or not on this phone. */
export type StaffRefusal = DoorRefusal

/** Refusals any action may answer; `field` is the path of the first thing wrong. */
export type CallRefusal =
  | StaffRefusal
  | { readonly code: 'request/invalid'; readonly field: string }
  | { readonly code: 'request/unknown-action' }
  | { readonly code: 'request/too-large'; readonly maxBytes: number }
  | { readonly code: 'request/reused' }
  | { readonly code: 'request/stale' }
  | { readonly code: 'request/busy' }
  | { readonly code: 'request/timer-only' }
  | { readonly code: 'request/signed-out' }
  | { readonly code: 'app/update-needed' }

/** Countdowns are reckoned from `now`, the server's clock; `traceId` finds the call in the logs. */
export type Answer<T, R extends { readonly code: string }> = Result<T, R> & {
  readonly now: Instant
  readonly traceId: string
}
