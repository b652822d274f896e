import { BusyError } from './errors'

const ATTEMPTS = 12
const FIRST_WAIT_MS = 8
const LONGEST_WAIT_MS = 250

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** How long to wait before try `attempt` (from 1): doubling, capped, with full jitter. */
export function backOffMs(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt)
}

/**
 * Runs `attempt` until it answers something other than `'again'`, waiting a little longer each
 * time; gives up with a `BusyError` after 12 tries, about one and a half seconds.
 */
export async function retryWhileContended<T>(
  what: string,
  attempt: () => Promise<T | 'again'>,
): Promise<T> {
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    const answer = await attempt()
    if (answer !== 'again') return answer
    if (tries < ATTEMPTS) await sleep(backOffMs(tries))
  }
  throw new BusyError(what)
}
