import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dayClockWords } from '@/ui/merchant-clock'

/** Until when, nearer moments more exactly: `还剩 3 小时`, `还剩 5 天`, `12月31日 04:00 前有效`. */
export function untilWords(until: Instant, now: Instant): Words {
  const leftMs = until - now
  if (leftMs < DAY_MS) {
    const hours = Math.max(1, Math.floor(leftMs / HOUR_MS))
    return { zh: `还剩 ${hours} 小时`, en: hours === 1 ? '1 hour left' : `${hours} hours left` }
  }
  const days = Math.floor(leftMs / DAY_MS)
  if (days < 10)
    return { zh: `还剩 ${days} 天`, en: days === 1 ? '1 day left' : `${days} days left` }
  const last = dayClockWords(until, now)
  return { zh: `${last.zh} 前有效`, en: `until ${last.en}` }
}
