import type { FunctionName } from '@/shared/contracts'
import type { Call } from '@/shared/contracts/call'

/** Why no answer came: it never arrived in time, the function broke, or WeChat would not carry it. */
export type TransportTrouble = 'unreachable' | 'timed-out' | 'function-failed' | 'too-large'

/** No answer came; whether the call was done is unknown, unless it was too large to be sent. */
export class TransportError extends Error {
  override readonly name = 'TransportError'

  constructor(
    readonly trouble: TransportTrouble,
    detail: string,
  ) {
    super(`${trouble}: ${detail}`)
  }
}

export interface Transport {
  /** What the function returned, not yet looked at. Throws `TransportError` when nothing came. */
  call(functionName: FunctionName, call: Call): Promise<unknown>
}

/** Longest wait for one answer: the functions themselves end within 10–20 s. */
export const CALL_TIMEOUT_MS = 10_000

/**
 * WeChat's words for a request over 100 KB or an answer over 1 MB
 * (CloudBase error codes EXCEED_MAX_PAYLOAD_SIZE, EXCEED_MAX_RESPONSE_SIZE).
 */
export function tellsTooLarge(message: string): boolean {
  return /EXCEED_MAX_(PAYLOAD|RESPONSE)_SIZE|data exceed max size/i.test(message)
}

/** Gives up on an answer after `timeoutMs`; what is still under way goes unheard. */
export function withinTime<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TransportError('timed-out', `no answer in ${timeoutMs} ms`))
    }, timeoutMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
