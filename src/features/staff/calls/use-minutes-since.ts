import { useServerNow } from '@/cloud/use-server-now'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'

/** Whole minutes since a moment, as they pass. */
export function useMinutesSince(at: Instant): number {
  return Math.max(0, Math.floor((useServerNow(MINUTE_MS / 4) - at) / MINUTE_MS))
}
