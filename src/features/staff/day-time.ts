import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'

const two = (count: number) => String(count).padStart(2, '0')

/**
 * A moment by a store's clock, with its day: `11月25日 14:05`, `25/11 14:05`.
 * @param utcOffsetMinutes how far that clock is ahead of UTC
 */
export function dayAndTime(at: Instant, utcOffsetMinutes: number): Words {
  const local = new Date(at + utcOffsetMinutes * MINUTE_MS)
  const [month, day] = [local.getUTCMonth() + 1, local.getUTCDate()]
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  return { zh: `${month}月${day}日 ${time}`, en: `${day}/${month} ${time}` }
}
