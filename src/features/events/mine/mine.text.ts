import type { Fen } from '@/shared/kernel/money'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

/** The words of one's own registrations. */
export const registrationText = {
  title: { zh: '报名', en: 'Registration' },
  mine: { zh: '我的报名', en: 'My registrations' },
  none: { zh: '还没有报过名。', en: 'You have not registered for anything yet.' },
  earlier: { zh: '看更早的', en: 'Earlier ones' },
  ahead: (count: number): Words =>
    count === 0
      ? { zh: '下一个就轮到您', en: 'You are next' }
      : { zh: `前面还有 ${count} 位`, en: `${count} before you` },
  aheadHint: {
    zh: '一有名额就留给您 30 分钟，请留意这里。',
    en: 'When a place comes free it is yours for 30 minutes. Look here now and then.',
  },
  offered: (time: string): Words => ({
    zh: `名额留给您 ${time}，过时给下一位。`,
    en: `It is yours for ${time}, then the next one’s.`,
  }),
  accept: { zh: '要这个名额', en: 'Take it' },
  acceptFor: (fen: Fen): Words => ({
    zh: `要，付 ${shortPrice(fen)}`,
    en: `Take it and pay ${shortPrice(fen)}`,
  }),
  decline: { zh: '不要了', en: 'No, thank you' },
  atDoor: {
    zh: '到店时出示会员卡签到，没有卡就告诉店员。',
    en: 'Show your card at the door to check in, or tell the staff.',
  },
  checkedInAt: (time: string): Words => ({ zh: `${time} 签到`, en: `At ${time}` }),
  storeCancelled: {
    zh: '门店取消了这一场，付的钱全部退回。',
    en: 'The store called this date off. All that was paid comes back.',
  },
  expired: {
    zh: '没有在时间内完成，名额已经让出。',
    en: 'It was not completed in time, so the place went on.',
  },
  paid: { zh: '已付', en: 'Paid' },
  back: { zh: '正在退回', en: 'On its way back' },
  backDone: { zh: '已退到您的付款账户', en: 'Back where you paid from' },
  freeUntil: ({ zh, en }: Words): Words => ({
    zh: `${zh} 前取消，全额退款。`,
    en: `All of it comes back if you cancel before ${en}.`,
  }),
  cancel: { zh: '取消报名', en: 'Cancel' },
  leave: { zh: '不再候补', en: 'Leave the waiting list' },
  cancelBack: (fen: Fen): Words => ({
    zh: `取消后 ${shortPrice(fen)} 会退回，名额给下一位。`,
    en: `${shortPrice(fen)} comes back, and the place goes to the next one.`,
  }),
  cancelNothingBack: {
    zh: '已过免费取消的时间，取消后不退款。',
    en: 'The time to cancel for free has passed: nothing comes back.',
  },
  cancelFree: { zh: '名额会给下一位。', en: 'The place goes to the next one.' },
  cancelYes: { zh: '确定取消', en: 'Yes, cancel' },
  cancelNo: { zh: '不取消', en: 'Keep it' },
  toEvent: { zh: '看这场活动', en: 'See the event' },
}
