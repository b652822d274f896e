import type { Asking } from '@/shared/domain/notifications/message-kinds'
import type { Words } from '@/shared/kernel/words'

/** Said before WeChat asks: what for, and that it is no condition; and what was confirmed. */
export const askingText = {
  join: {
    zh: '微信会问您，快到号和叫号时要不要通知；不选也能取号',
    en: 'WeChat will ask whether to tell you when it is nearly your turn. You can say no',
  },
  pay: {
    zh: '微信会问您，做好了或要退款时要不要通知您；不选也能下单',
    en: 'WeChat will ask whether to tell you when it is ready or refunded. You can say no',
  },
  wait: {
    zh: '微信会问您，空出时间时要不要通知您；不选也能候补',
    en: 'WeChat will ask whether to tell you when a time comes free. You can say no',
  },
  book: {
    zh: '微信会问您，要不要前一天提醒、有变动时通知；不选也能预约',
    en: 'WeChat will ask whether to remind you and tell you of changes. You can say no',
  },
  'book-and-pay': {
    zh: '微信会问您，要不要前一天提醒，有变动、要退款时通知；不选也能预约',
    en: 'WeChat will ask whether to remind you and tell you of changes and refunds. You can say no',
  },
  register: {
    zh: '微信会问您，要不要前一天提醒、有变动时通知；不选也能报名',
    en: 'WeChat will ask whether to remind you and tell you of changes. You can say no',
  },
  'register-and-pay': {
    zh: '微信会问您，要不要前一天提醒，有变动、要退款时通知；不选也能报名',
    en: 'WeChat will ask whether to remind you and tell you of changes and refunds. You can say no',
  },
  keep: {
    zh: '微信会问您，快过期时要不要通知您；不选也没关系',
    en: 'WeChat will ask whether to tell you before it expires. You can say no',
  },
  write: {
    zh: '微信会问您，门店回复时要不要通知您；不选也能发送',
    en: 'WeChat will ask whether to tell you of the answer. You can say no',
  },
  tellMe: { zh: '快过期时提醒我', en: 'Tell me before it expires' },
  willTell: {
    zh: '快过期前，会在微信里提醒您一次',
    en: 'WeChat will tell you once, before it expires',
  },
} as const satisfies Record<Asking | 'tellMe' | 'willTell', Words>
