import type { BusinessDay } from '@/shared/kernel/business-day'
import type { Words } from '@/shared/kernel/words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `11月`, `Nov`. @param month 1 to 12 */
export function monthName(month: number): Words {
  return { zh: `${month}月`, en: months[month - 1] ?? '' }
}

/** `11月25日`, `25 Nov`. */
export function shortDateWords(day: BusinessDay): Words {
  const [, month = 0, date = 0] = day.split('-').map(Number)
  const { zh, en } = monthName(month)
  return { zh: `${zh}${date}日`, en: `${date} ${en}` }
}

/** The same; the year is said where it is another than `near`'s. */
export function dateWords(day: BusinessDay, near: BusinessDay): Words {
  const [year = ''] = day.split('-')
  const short = shortDateWords(day)
  if (near.startsWith(`${year}-`)) return short
  return { zh: `${year}年${short.zh}`, en: `${short.en} ${year}` }
}
