import type { BusinessDay } from '@/shared/kernel/business-day'
import type { Words } from '@/shared/kernel/words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `11月25日`, `25 Nov`; the year is said where it is another than `near`'s. */
export function dateWords(day: BusinessDay, near: BusinessDay): Words {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const short: Words = { zh: `${month}月${date}日`, en: `${date} ${months[month - 1]}` }
  if (near.startsWith(`${year}-`)) return short
  return { zh: `${year}年${short.zh}`, en: `${short.en} ${year}` }
}
