import type { Words } from '@/shared/kernel/words'

/** What messages say. A phrase is Chinese in every language: WeChat takes nothing else in one. */
export const phrases = {
  near: '快到您了',
  turn: '到您了',
  withdrawn: '请再稍候',
  missed: '已过号',
} as const

export const messageWords = {
  ahead: { zh: '前面还有 {count} 组，请回到店里', en: '{count} ahead: come back' },
  next: { zh: '下一位就是您，请到店里', en: 'You are next' },
  goTo: { zh: '请到{place}', en: 'Please go to {place}' },
  comeIn: { zh: '请到柜台', en: 'Please come in' },
  calledByMistake: { zh: '刚才叫错了，您仍在前面', en: 'Not yet, still first' },
  /** A missed party may come back all day. */
  comeBack: { zh: '今天回来仍可接待，请到柜台', en: 'Come back any time' },
  pickUp: { zh: '做好了，请凭号码取', en: 'Ready to collect' },
  pickUpAt: { zh: '做好了，请到{place}取', en: 'Ready at {place}' },
  refunded: { zh: '已原路退回', en: 'Refunded' },
  cannotBeMade: { zh: '抱歉做不了：{what}', en: 'Cannot make {what}' },
  confirmed: { zh: '已约好，请准时到店', en: 'Booked, see you' },
  tomorrow: { zh: '提醒您：明天见', en: 'See you tomorrow' },
  moved: { zh: '时间有变动，请查看', en: 'Changed, have a look' },
  cancelled: { zh: '已取消，请查看', en: 'Cancelled' },
  offered: { zh: '有空位了，为您留 {count} 分钟', en: 'Free, yours {count} min' },
  placeOffered: { zh: '有名额了，请尽快确认', en: 'Free place, confirm' },
  points: { zh: '{count} 积分', en: '{count} points' },
  useSoon: { zh: '快过期了，记得用', en: 'Expires soon' },
} as const satisfies Record<string, Words>
