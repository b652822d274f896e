/** A refusal is an expected "no": a stable `module/reason` code plus the data its words need. */
export interface RefusalShape {
  readonly code: string
}

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused<R extends RefusalShape> {
  readonly ok: false
  readonly refusal: R
}

/** A plain object, so that it crosses a cloud call unchanged. */
export type Result<T, R extends RefusalShape> = Ok<T> | Refused<R>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refuse<const R extends RefusalShape>(refusal: R): Refused<R> {
  return { ok: false, refusal }
}
