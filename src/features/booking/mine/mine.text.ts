import type { Words } from '@/shared/kernel/words'

/** The words of one's own bookings. */
export const mineText = {
  title: { zh: '我的预约', en: 'My bookings' },
  none: { zh: '还没有预约。', en: 'No bookings yet.' },
  coming: { zh: '接下来', en: 'Coming up' },
  waits: { zh: '候补中', en: 'On waiting lists' },
  past: { zh: '以前的', en: 'Earlier' },
  more: { zh: '更早的预约', en: 'Earlier bookings' },
  toTake: (time: string): Words => ({ zh: `${time} 前要确认`, en: `To be confirmed by ${time}` }),
  toPay: (time: string): Words => ({ zh: `${time} 前要付款`, en: `To be paid by ${time}` }),
  leave: { zh: '不等了', en: 'Stop waiting' },
  leaveOf: (what: string): Words => ({ zh: `不等了：${what}`, en: `Stop waiting: ${what}` }),
}
