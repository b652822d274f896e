import type { Instant } from '../../kernel/instant'
import { MINUTE_MS } from '../../kernel/instant'
import type { Span } from '../stores/opening-hours'

/** A stretch of time, its end not part of it: what ends at 10:00 leaves 10:00 free. */
export interface Stretch {
  readonly from: Instant
  readonly until: Instant
}

/** In their order, those that touch or overlap as one: 10:00–24:00 and 24:00–26:00 are one stretch. */
export function merged(some: readonly Stretch[]): Stretch[] {
  const inOrder = some
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from || a.until - b.until)
  const together: Stretch[] = []
  for (const each of inOrder) {
    const last = together[together.length - 1]
    if (!last || each.from > last.until) together.push({ from: each.from, until: each.until })
    else if (each.until > last.until) {
      together[together.length - 1] = { from: last.from, until: each.until }
    }
  }
  return together
}

/** A day's spans as moments. */
export function stretches(spans: readonly Span[], midnight: Instant): Stretch[] {
  return merged(
    spans.map(({ opensAtMinutes, closesAtMinutes }) => ({
      from: midnight + opensAtMinutes * MINUTE_MS,
      until: midnight + closesAtMinutes * MINUTE_MS,
    })),
  )
}

/** What two merged lists have in common. */
export function common(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const shared: Stretch[] = []
  let at = 0
  for (const one of some) {
    for (let other = others[at]; other && other.from < one.until; other = others[at]) {
      const from = Math.max(one.from, other.from)
      const until = Math.min(one.until, other.until)
      if (from < until) shared.push({ from, until })
      // What reaches past this one may meet the next as well.
      if (other.until > one.until) break
      at += 1
    }
  }
  return shared
}

/** The last of a merged list to begin before a moment: the only one that can reach past it. */
function lastBefore(some: readonly Stretch[], moment: Instant): Stretch | undefined {
  let low = 0
  let high = some.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = some[middle]
    if (there && there.from < moment) low = middle + 1
    else high = middle
  }
  return some[low - 1]
}

/** Whether any of a merged list overlaps the time from one moment to another. */
export function overlapsAny(some: readonly Stretch[], from: Instant, until: Instant): boolean {
  const last = lastBefore(some, until)
  return last !== undefined && last.until > from
}

/** Whether one of a merged list holds all the time from one moment to another. */
export function covered(some: readonly Stretch[], from: Instant, until: Instant): boolean {
  const last = lastBefore(some, until)
  return last !== undefined && last.from <= from && until <= last.until
}
