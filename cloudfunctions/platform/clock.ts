import type { Instant } from '@/shared/kernel/instant'

/** Where the time comes from; rules get it as an argument. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => Date.now() }
