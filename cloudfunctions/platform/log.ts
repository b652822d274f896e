/** What a log line may hold: never input, never an openid, never words of a person. */
export interface LogLine {
  readonly event: string
  readonly traceId: string
  readonly action?: string
  readonly person?: string
  /** The refusal's code, or `ok`, or `failed`. */
  readonly code?: string
  readonly ms?: number
  /** A failure's stack: our own code and the cloud's words. Or how two of our books differ. */
  readonly error?: string
}

export function log(line: LogLine): void {
  console.log(JSON.stringify(line))
}

export function describeError(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}
