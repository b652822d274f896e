/** What CloudBase allows a function, and where it says so. */
export const FUNCTION_LIMITS = {
  /** Text of one callFunction request. docs.cloudbase.net/error-code/basic/EXCEED_MAX_PAYLOAD_SIZE */
  requestMaxBytes: 100 * 1024,
  /** What a function returns, as JSON. docs.cloudbase.net/error-code/basic/EXCEED_MAX_RESPONSE_SIZE */
  responseMaxBytes: 1024 * 1024,
  /**
   * Instances of one function at once. The real service grows further; a laptop does not, and
   * what waits here shows what a cold start or a quota would cost there.
   */
  instances: 8,
} as const
