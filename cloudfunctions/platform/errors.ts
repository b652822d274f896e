/** What a call of the cloud's SDK can fail with, as far as we act on it. */
export type CloudErrorKind =
  /** Another transaction has written, or is writing, the same document. */
  | 'conflict'
  /** A document with this `_id`, or this unique key, is there already. */
  | 'exists'
  /** Anything else, a lost reply among them: whether it was applied is not known. */
  | 'failed'

/** The SDK's two error shapes in one: `{errCode, errMsg}` from documents, `{code, message}` else. */
export class CloudError extends Error {
  constructor(
    readonly kind: CloudErrorKind,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** Contention outlasted every retry and nothing was written; the caller may simply try again. */
export class BusyError extends Error {
  constructor(what: string) {
    super(`${what}: still contended after every retry`)
    this.name = 'BusyError'
  }
}

const CONFLICT = /TransactionConflict|TRANSACTION_CONFLICT|WriteConflict/
const EXISTS = /E11000|duplicate key/i

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Reads whatever the SDK threw. */
export function toCloudError(thrown: unknown): CloudError {
  if (thrown instanceof CloudError) return thrown
  if (typeof thrown !== 'object' || thrown === null) {
    return new CloudError('failed', '', String(thrown))
  }
  const shape: { errCode?: unknown; code?: unknown; errMsg?: unknown; message?: unknown } = thrown
  const code = textOf(shape.errCode) || textOf(shape.code)
  const message = textOf(shape.errMsg) || textOf(shape.message)
  const said = `${code} ${message}`
  if (CONFLICT.test(said)) return new CloudError('conflict', code, message)
  if (EXISTS.test(said)) return new CloudError('exists', code, message)
  return new CloudError('failed', code, message)
}

/** Awaits a call of the SDK and normalises what it rejects with. */
export async function called<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (thrown) {
    throw toCloudError(thrown)
  }
}
