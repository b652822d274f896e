import type { Words } from '@/shared/kernel/words'

/** The words of when people and rooms can be booked. */
export const calendarsText = {
  title: { zh: '人与房间', en: 'People and rooms' },
  person: { zh: '员工', en: 'Staff' },
  room: { zh: '房间', en: 'Room' },
  asStore: { zh: '和门店营业时间一样', en: 'As the store is open' },
  never: { zh: '每周都不在', en: 'Never, by the week' },
  week: { zh: '每周时间', en: 'Weekly hours' },
  weekHint: {
    zh: '只在门店营业时间内有效；两段之间就是休息。',
    en: 'Within the store’s own hours; what lies between two stretches is a break.',
  },
  takeStore: { zh: '和门店一样', en: 'As the store' },
  own: { zh: '另定时间', en: 'Own hours' },
  addStretch: { zh: '加一段', en: 'Add a stretch' },
  dated: { zh: '请假、改某一天', en: 'Leave, or one day' },
  datedHint: { zh: '这一天盖过每周时间。', en: 'This day goes before the week.' },
  leave: { zh: '请假', en: 'Leave' },
  day: { zh: '日期', en: 'Day' },
  takeBack: { zh: '撤回', en: 'Take back' },
  takeBackOf: (what: string): Words => ({ zh: `撤回 ${what}`, en: `Take back ${what}` }),
  save: { zh: '保存', en: 'Save' },
  remove: { zh: '不再接受预约', en: 'Take out of bookings' },
  removeAsk: {
    zh: '以后约不到了。已有的预约留着，标成“要处理”。',
    en: 'Nobody can be booked with it any more. Bookings that are there stay, and are marked as needing a hand.',
  },
  removeYes: { zh: '确定', en: 'Yes' },
  keep: { zh: '不了', en: 'Keep it' },
  bringBack: { zh: '恢复预约', en: 'Bring back' },
  removed: { zh: '不接受预约', en: 'Out of bookings' },
  unserved: (count: number): Words => ({
    zh: `${count} 个预约要处理`,
    en: count === 1 ? '1 booking needs a hand' : `${count} bookings need a hand`,
  }),
  seeUnserved: { zh: '去处理', en: 'See to them' },
  none: { zh: '这家店没有可预约的人和房间。', en: 'This store has nobody and no room to book.' },
  of: (what: Words, name: string): Words => ({
    zh: `${what.zh}：${name}`,
    en: `${what.en}: ${name}`,
  }),
}
