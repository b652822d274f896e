import assert from 'node:assert/strict'
import { type NotedCall, noteCall } from '@/shared/domain/queue/wait-note'
import { emptyPace, type Pace } from '@/shared/domain/queue/wait-pace'
import { emptyPast } from '@/shared/domain/queue/wait-past'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import { quoteWait, type WaitInput } from '@/shared/domain/queue/wait-range'
import { MINUTE_MS } from '@/shared/kernel/instant'

export const OPENS_AT = Date.UTC(2026, 10, 22, 2)

/** Calls three minutes apart, with people waiting all along. */
export function everyThreeMinutes(count: number): NotedCall[] {
  return Array.from({ length: count }, (_, index) => ({
    at: OPENS_AT + (index + 1) * 3 * MINUTE_MS,
    joinedAt: OPENS_AT,
    waitingSince: OPENS_AT,
    waiting: 5,
    openCounters: null,
    quoted: null,
  }))
}

/** The pace after so many such calls, and when the last was. */
export function calls(count: number): { pace: Pace; lastAt: number } {
  const pace = everyThreeMinutes(count).reduce(noteCall, emptyPace)
  return { pace, lastAt: OPENS_AT + count * 3 * MINUTE_MS }
}

export const { pace, lastAt } = calls(20)

/** Five ahead in a lane of that pace. */
export const lane: WaitInput = {
  ahead: 5,
  pace,
  past: emptyPast,
  minutesPerParty: 3,
  counters: null,
  paused: false,
  closesAt: null,
  waitingSince: OPENS_AT,
}

/** What is told of a wait, which has to be a range. */
export function range(input: WaitInput, now: number): Extract<WaitQuote, { basis: 'pace' }> {
  const quote = quoteWait(input, now)
  assert.equal(quote.basis, 'pace')
  if (quote.basis !== 'pace') throw new Error('not a range')
  return quote
}
