import type { Words } from '@/shared/kernel/words'
import type { HoursTrouble } from './hours-form'
import type { NoticeTrouble } from './text-form'

export const settingsText = {
  title: { zh: '门店设置', en: 'Store settings' },
  link: { zh: '门店设置：营业时间、公告', en: 'Store settings: hours, notices' },
  save: { zh: '保存', en: 'Save' },
  saving: { zh: '保存中', en: 'Saving' },
  saved: { zh: '已保存，顾客马上会看到。', en: 'Saved. Shoppers see it in a moment.' },
  changedSince: {
    zh: '您改的时候，同事保存了新的设置。',
    en: 'A colleague has saved new settings while you were changing these.',
  },
  seeNew: { zh: '看新的，放弃我的改动', en: 'See the new ones, drop mine' },
  dropMine: { zh: '不改了', en: 'Undo my changes' },
  lastChanged: ({ zh, en }: Words, time: string): Words => ({
    zh: `上次修改：${zh} ${time}`,
    en: `Last changed ${en}, ${time}`,
  }),

  week: { zh: '每周营业时间', en: 'Hours of the week' },
  weekHint: {
    zh: '一天可以有几段；没有选到的日子休息。',
    en: 'A day may have several stretches; days that are not chosen are closed.',
  },
  stretch: (place: number): Words => ({ zh: `第 ${place} 段`, en: `Stretch ${place}` }),
  addStretch: { zh: '加一段', en: 'Add a stretch' },
  remove: { zh: '去掉', en: 'Remove' },
  removeSpoken: (hours: string): Words => ({ zh: `去掉 ${hours}`, en: `Remove ${hours}` }),
  opens: { zh: '开门', en: 'Opens' },
  closes: { zh: '关门', en: 'Closes' },
  to: { zh: '至', en: 'to' },
  nextDay: (clock: string): Words => ({ zh: `次日 ${clock}`, en: `${clock} next day` }),

  holidays: { zh: '法定节假日', en: 'Public holidays' },
  asUsual: { zh: '照常', en: 'As usual' },
  closed: { zh: '休息', en: 'Closed' },
  own: { zh: '另定时间', en: 'Own hours' },
  swapWorkdays: { zh: '调休上班的周末', en: 'Weekend days worked in exchange' },
  asWeekday: ({ zh, en }: Words): Words => ({ zh: `按${zh}`, en: `As ${en}` }),

  exceptions: { zh: '特殊日子', en: 'Special days' },
  exceptionsHint: {
    zh: '只改某一天，例如盘点、包场；盖过每周时间和节假日。',
    en: 'One day only, such as a stocktake; it goes before the week and the holidays.',
  },
  addDay: { zh: '加一天', en: 'Add a day' },
  changeDay: { zh: '特殊日子', en: 'A special day' },
  day: { zh: '日期', en: 'Day' },
  reason: { zh: '原因（选填，顾客会看到）', en: 'Why, in Chinese (optional, shoppers see it)' },
  reasonEn: { zh: '英文（选填）', en: 'In English (optional)' },
  takeBack: { zh: '取消', en: 'Take back' },
  takeBackDay: (day: string): Words => ({ zh: `取消 ${day}`, en: `Take back ${day}` }),
  change: { zh: '更改', en: 'Change' },
  changeOf: (what: string): Words => ({ zh: `更改 ${what}`, en: `Change ${what}` }),

  notices: { zh: '公告', en: 'Notices' },
  noticesHint: {
    zh: '显示在门店信息里，最多五条。',
    en: 'Shown among the store’s details; five at most.',
  },
  addNotice: { zh: '写一条公告', en: 'Write a notice' },
  noticeTitle: { zh: '公告', en: 'A notice' },
  noticeWords: { zh: '写给顾客的话', en: 'Words to shoppers, in Chinese' },
  from: { zh: '开始', en: 'From' },
  until: { zh: '结束', en: 'Until' },
  atOnce: { zh: '现在起', en: 'At once' },
  forGood: { zh: '直到撤下', en: 'Until taken down' },
  clearDay: { zh: '不限', en: 'No date' },
  takeDown: { zh: '撤下', en: 'Take down' },
  takeDownOf: (words: string): Words => ({ zh: `撤下 ${words}`, en: `Take down ${words}` }),
  period: (from: Words, until: Words): Words => ({
    zh: `${from.zh} – ${until.zh}`,
    en: `${from.en} – ${until.en}`,
  }),

  ahead: { zh: '接下来两周', en: 'The next two weeks' },
}

export const troubleWords: { readonly [T in HoursTrouble | NoticeTrouble]: Words } = {
  'no-days': { zh: '请选择星期几。', en: 'Please choose the days.' },
  'stores/hours-outside-day': {
    zh: '要在同一个营业日之内：不早于它开始，不晚于下一天开始。',
    en: 'Keep it within one trading day: not before it starts, nor past the start of the next.',
  },
  'stores/hours-overlap': {
    zh: '同一天的两段时间重叠了。',
    en: 'Two stretches of the same day overlap.',
  },
  'no-words': { zh: '请写上内容。', en: 'Please write something.' },
  'ends-before-it-begins': { zh: '结束早于开始。', en: 'It ends before it begins.' },
}
