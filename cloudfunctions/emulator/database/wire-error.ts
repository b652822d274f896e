/**
 * A refusal as the cloud's own gateway words it: the reply is HTTP 200 with `{code, message}`, and
 * the SDK turns the code into a number (-502001 …).
 */
export class WireError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WireError'
    this.code = code
  }
}

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** Code and text from the SDK's own tests against the real service (@cloudbase/node-sdk). */
export function transactionConflict(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )
}

/** Ended, expired and unknown transactions read the same; text from the same tests. */
export function transactionNotExist(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )
}

export function collectionNotExist(name: string): WireError {
  return new WireError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT} The local cloud knows the collections of cloudfunctions/platform/collections.ts.`,
  )
}

export function collectionExists(): WireError {
  return new WireError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist. ${CONTACT}`,
  )
}

/** What MongoDB refuses while writing; the real gateway wraps its words like this. */
export function writeRefused(words: string): WireError {
  return new WireError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${words}}]}, {<nil>}]`,
  )
}

export function duplicateKey(collection: string, index: string, key: string): WireError {
  return writeRefused(
    `E11000 duplicate key error collection: tcb.${collection} index: ${index} dup key: ${key}`,
  )
}

/** Anything else MongoDB would not do. */
export function requestFailed(words: string, cause?: unknown): WireError {
  return new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${words}`, { cause })
}

/** An operator or stage that does not exist, or that the local cloud does not have. */
export function invalidOperator(words: string): WireError {
  return new WireError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] ${words}`)
}

/** A request no SDK call would make, or one the documentation forbids. */
export function invalidParam(words: string): WireError {
  return new WireError('INVALID_PARAM', `[InvalidParameter] ${words}`)
}
