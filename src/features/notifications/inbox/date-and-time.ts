import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'

const two = (count: number) => String(count).padStart(2, '0')

/** A moment by a store's clock, the same in both languages: `2026-11-25 14:05`. */
export function dateAndTime(at: Instant, utcOffsetMinutes: number): string {
  const local = new Date(at + utcOffsetMinutes * MINUTE_MS)
  const date = [local.getUTCFullYear(), two(local.getUTCMonth() + 1), two(local.getUTCDate())]
  return `${date.join('-')} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}
