import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'

/** The clock of the merchant's stores, where no store says its own: China's. */
const CHINA_OFFSET_MINUTES = 480

const two = (count: number) => String(count).padStart(2, '0')

/** When it was ordered, with its day: `11月25日 14:05`, `25/11 14:05`. */
export function placedWords(at: Instant): Words {
  const local = new Date(at + CHINA_OFFSET_MINUTES * MINUTE_MS)
  const [month, day] = [local.getUTCMonth() + 1, local.getUTCDate()]
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  return { zh: `${month}月${day}日 ${time}`, en: `${day}/${month} ${time}` }
}
