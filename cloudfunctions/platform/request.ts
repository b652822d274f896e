import { type RequestId, requestTime } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { derivedId } from './new-id'

/**
 * A write a person means once, however often it arrives. What it creates takes `id`, so a second
 * arrival finds the first; `fingerprint` tells a repetition from another input under its name.
 */
export interface Intent {
  readonly requestId: RequestId
  readonly id: string
  readonly fingerprint: string
}

/** How long after it was made (or before, by a fast clock) an intent may still arrive. */
export const REQUEST_LIFE_MS = DAY_MS

/** An intent that arrives a day late could be repeating something long forgotten. */
export function isStale(requestId: RequestId, now: Instant): boolean {
  return Math.abs(now - requestTime(requestId)) > REQUEST_LIFE_MS
}

/** Same keys in the same order, whatever order the phone sent them in. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, canonical(inner)])
}

export function intentOf(
  personId: string,
  action: string,
  requestId: RequestId,
  input: unknown,
): Intent {
  return {
    requestId,
    id: derivedId(personId, action, requestId),
    fingerprint: derivedId(action, JSON.stringify(canonical(input))),
  }
}
