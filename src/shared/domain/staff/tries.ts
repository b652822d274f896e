import { HOUR_MS, type Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'

/** How often a secret was tried in vain since it was last right. */
export interface Tries {
  readonly wrong: number
  readonly lockedUntil: Instant
}

export type Locked = { readonly code: 'staff/locked'; readonly until: Instant }

export const MOST_TRIES = 5
export const LOCK_MS = HOUR_MS
export const noTries: Tries = { wrong: 0, lockedUntil: 0 }

/**
 * Takes one try before it is known whether it is right: of many made at once no more than five are
 * looked at. The fifth locks; what was right sets it back to `noTries`.
 */
export function takeTry(tries: Tries, now: Instant): Result<Tries, Locked> {
  const { lockedUntil } = tries
  if (now < lockedUntil) return refuse({ code: 'staff/locked', until: lockedUntil })
  const wrong = (tries.wrong >= MOST_TRIES ? 0 : tries.wrong) + 1
  return ok({ wrong, lockedUntil: wrong >= MOST_TRIES ? now + LOCK_MS : 0 })
}

/** What a try that was wrong leaves. */
export function triesLeft({ wrong }: Tries): number {
  return Math.max(0, MOST_TRIES - wrong)
}
