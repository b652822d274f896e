import type { BusinessDay } from '../../kernel/business-day'
import type { AskId, PersonId, PlaceId, StoreId } from '../../kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import { type CallId, mayBecome, type PlaceCall, statusAt } from './place-call'

/**
 * The calls for the staff at a store on one business day: one aggregate, so that a place never
 * calls twice for the same thing, whatever is tapped at the same instant. It holds the live calls
 * and, for a few minutes, the ended ones.
 */
export interface Floor {
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly calls: Readonly<Record<CallId, PlaceCall>>
  /** Places the staff take no more calls from today, and since when. */
  readonly muted: Readonly<Record<PlaceId, Instant>>
}

export type CannotAsk =
  | { readonly code: 'staff/place-muted' }
  | { readonly code: 'staff/enough-asks' }
export type CallOver = { readonly code: 'staff/call-over' }
export type AlreadyAnswered = { readonly code: 'staff/already-answered' }

/** One phone, however many places' codes it has photographed, keeps so many of the staff busy. */
export const MOST_CALLS_A_PERSON = 3

/**
 * How long an answered call keeps its place at the counter: an impatient second tap then lands on it
 * and not on the next one, and colleagues see that somebody goes.
 */
export const ANSWERED_AT_COUNTER_MS = 5 * SECOND_MS

/** How long whoever called may read that somebody is coming. */
export const ENDED_KEPT_MS = 10 * MINUTE_MS

/**
 * A call is wanted now: one that was tapped longer ago, and reaches us only now, is not made. Shorter
 * than an ended call is kept, so that a repetition always finds what it repeats.
 */
export const ASK_LIFE_MS = 5 * MINUTE_MS

export function emptyFloor(storeId: StoreId, day: BusinessDay): Floor {
  return { storeId, day, calls: {}, muted: {} }
}

/** Calls with their ids, the longest waiting first. */
export function callsOf(floor: Floor): [CallId, PlaceCall][] {
  const all = Object.entries(floor.calls) as [CallId, PlaceCall][]
  return all.sort(([, a], [, b]) => a.askedAt - b.askedAt)
}

/** Those somebody waits for now, the longest waiting first. */
export function liveCalls(floor: Floor, now: Instant): [CallId, PlaceCall][] {
  return callsOf(floor).filter(([, call]) => statusAt(call, now) === 'waiting')
}

/** What the counter shows: those somebody waits for, and those just answered, in their places. */
export function callsAtCounter(floor: Floor, now: Instant): [CallId, PlaceCall][] {
  return callsOf(floor).filter(
    ([, call]) =>
      statusAt(call, now) === 'waiting' ||
      (call.status === 'answered' && now - call.endedAt < ANSWERED_AT_COUNTER_MS),
  )
}

/** The floor without what has been over long enough to be forgotten. */
function tidied(floor: Floor, now: Instant): Floor {
  const kept = callsOf(floor).filter(([, call]) => {
    if (call.status === 'waiting') return statusAt(call, now) === 'waiting'
    return now - call.endedAt < ENDED_KEPT_MS
  })
  return { ...floor, calls: Object.fromEntries(kept) }
}

function withCall(floor: Floor, callId: CallId, call: PlaceCall, now: Instant): Floor {
  const rest = tidied(floor, now)
  return { ...rest, calls: { ...rest.calls, [callId]: call } }
}

export interface AskRequest {
  readonly callId: CallId
  readonly placeId: PlaceId
  readonly askId: AskId
  readonly by: PersonId
  readonly fingerprint: string
}

/** Calls the staff. A second tap, of this phone or another at the place, is the same call. */
export function ask(floor: Floor, request: AskRequest, now: Instant): Result<Floor, CannotAsk> {
  const { callId, placeId, askId, by } = request
  if (floor.calls[callId]) return ok(floor)
  const live = liveCalls(floor, now).map(([, call]) => call)
  if (live.some((call) => call.placeId === placeId && call.askId === askId)) return ok(floor)
  if (floor.muted[placeId] !== undefined) return refuse({ code: 'staff/place-muted' })
  if (live.filter((call) => call.by === by).length >= MOST_CALLS_A_PERSON) {
    return refuse({ code: 'staff/enough-asks' })
  }
  const { fingerprint } = request
  const call = { placeId, askId, by, fingerprint, askedAt: now, status: 'waiting' } as const
  return ok(withCall(floor, callId, call, now))
}

/** Whoever called needs nobody any more. Somebody else's call is none of theirs. */
export function takeBack(
  floor: Floor,
  callId: CallId,
  by: PersonId,
  now: Instant,
): Result<Floor, CallOver | AlreadyAnswered> {
  const call = floor.calls[callId]
  if (call?.by !== by) return refuse({ code: 'staff/call-over' })
  if (call.status === 'taken-back') return ok(floor)
  if (call.status === 'answered') return refuse({ code: 'staff/already-answered' })
  if (!mayBecome(statusAt(call, now), 'taken-back')) return refuse({ code: 'staff/call-over' })
  return ok(withCall(floor, callId, { ...call, status: 'taken-back', endedAt: now }, now))
}

/** One of the staff goes; a colleague who taps after them learns that somebody does. */
export function answer(
  floor: Floor,
  callId: CallId,
  by: PersonId,
  now: Instant,
): Result<Floor, CallOver | AlreadyAnswered> {
  const call = floor.calls[callId]
  if (call?.status === 'answered') {
    return call.answeredBy === by ? ok(floor) : refuse({ code: 'staff/already-answered' })
  }
  if (call?.status !== 'waiting' || !mayBecome(statusAt(call, now), 'answered')) {
    return refuse({ code: 'staff/call-over' })
  }
  const answered = { ...call, status: 'answered', answeredBy: by, endedAt: now } as const
  return ok(withCall(floor, callId, answered, now))
}

/** Takes no more calls from a place for the rest of the day, or takes them again. */
export function mute(floor: Floor, placeId: PlaceId, muted: boolean, now: Instant): Floor {
  if (muted === (floor.muted[placeId] !== undefined)) return floor
  const { [placeId]: _, ...rest } = floor.muted
  return { ...tidied(floor, now), muted: muted ? { ...rest, [placeId]: now } : rest }
}
