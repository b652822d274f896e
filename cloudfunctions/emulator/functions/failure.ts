/**
 * How a call ends when it does not return: names as docs.cloudbase.net/error-code lists them,
 * numbers as a phone sees them (wx-server-sdk, error.config; -501001 is its "any other").
 */
const FAILURES = {
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTION_NOT_FOUND: -501000,
  EXCEED_MAX_PAYLOAD_SIZE: -501001,
  EXCEED_MAX_RESPONSE_SIZE: -604001,
} as const

export type FailureCode = keyof typeof FAILURES

export class InvocationFailure extends Error {
  override readonly name = 'InvocationFailure'
  readonly errCode: number

  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message)
    this.errCode = FAILURES[code]
  }
}
