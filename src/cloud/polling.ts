import type { RefusalShape, Result } from '@/shared/kernel/result'

/** When nothing has been said about the next question, after a failure (design §6: 15 s, near). */
export const RETRY_MS = 15_000

/** What a screen holds of an answer: without its moment, so that equal answers stay equal. */
export type Held<T> = Result<T, RefusalShape>

/** How long until a value is asked for again, as the value itself says; undefined is never. */
export type PollMs<T> = (value: T) => number | undefined

/**
 * Milliseconds until the next question, 0 for none. A refusal is not asked again by itself: only a
 * person or the page's next showing changes what it depends on.
 */
export function nextAskMs<T>(held: Held<T> | undefined, pollMs: PollMs<T>): number {
  return held?.ok ? (pollMs(held.value) ?? 0) : 0
}

/** A screen's view of one question. `late` is when a value was true, if no newer one can be had. */
export type Query<T, R extends RefusalShape> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T; readonly late: number | null }
  | { readonly status: 'refused'; readonly refusal: R }
  | { readonly status: 'failed' }

/** @param answeredAt when `held` was last heard, by the server's clock */
export function queryOf<T, R extends RefusalShape>(
  held: Result<T, R> | undefined,
  trouble: boolean,
  answeredAt: number,
): Query<T, R> {
  if (held === undefined) return { status: trouble ? 'failed' : 'loading' }
  if (!held.ok) return { status: 'refused', refusal: held.refusal }
  return { status: 'ready', value: held.value, late: trouble ? answeredAt : null }
}
