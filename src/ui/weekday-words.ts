import type { Words } from '@/shared/kernel/words'

/** ISO weekdays, Monday 1 to Sunday 7, as a calendar has room for them. */
const names: readonly Words[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
]

export const WEEKDAYS: readonly number[] = names.map((_, at) => at + 1)

/** @param weekday Monday 1 to Sunday 7 */
export function weekdayName(weekday: number): Words {
  return names[weekday - 1] ?? { zh: '', en: '' }
}
