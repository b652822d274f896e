import { BOOKING_PERSONAL_DAYS, GUEST_NOTE_DAYS, NOTE_DAYS } from '@/shared/domain/booking/kept'
import { REGISTRATION_PERSONAL_DAYS } from '@/shared/domain/events/kept'
import { LEFT_MARK_DAYS, LOOK_UP_DAYS, PRESENCE_DAYS } from '@/shared/domain/membership/kept'
import { FEEDBACK_DAYS, MESSAGE_DAYS, WALLET_DAYS } from '@/shared/domain/notifications/kept'
import { ORDER_PERSONAL_DAYS } from '@/shared/domain/orders/kept'
import { TICKET_PERSONAL_DAYS } from '@/shared/domain/queue/kept'
import type { Words } from '@/shared/kernel/words'
import type { Part } from '../../../config/profile-parts'

/** Something of a person that the server keeps, and how long. */
export interface KeptData {
  /** The part of a build it comes with; null: with every one. */
  readonly part: Part | null
  readonly what: Words
  readonly kept: Words
}

const days = (count: number): Words => ({ zh: `${count} 天`, en: `${count} days` })
const afterwards = (count: number, { zh, en }: Words): Words => ({
  zh: `${count} 天，之后${zh}`,
  en: `${count} days; then ${en}`,
})
const untilLeaving: Words = {
  zh: '到您退出会员，或删除为您保存的内容为止',
  en: 'Until you leave, or delete what is kept of you',
}

/**
 * What there is of a person in the cloud. Periods are those the code that forgets counts with;
 * which collection belongs to which line is written in tests/miniprogram/privacy.test.ts.
 */
export const keptData = {
  identity: {
    part: null,
    what: {
      zh: '微信用户标识：只用来认出是您本人，单独保存，不写进任何业务记录',
      en: 'WeChat’s identifier: tells us only that it is you; kept apart, and in no other record',
    },
    kept: untilLeaving,
  },
  card: {
    part: 'membership',
    what: {
      zh: '会员卡号、入会日期，和您自愿填写的昵称、生日、手机号',
      en: 'Card number, the day you joined, and a nickname, birthday or phone number if you give one',
    },
    kept: { zh: '到您修改、删除或退出会员为止', en: 'Until you change them, remove them or leave' },
  },
  ticket: {
    part: 'queue',
    what: { zh: '排队记录：人数和时间', en: 'Numbers you took: how many you were, and when' },
    kept: afterwards(TICKET_PERSONAL_DAYS, {
      zh: '只留时间和结果用于统计',
      en: 'only times and outcomes, for statistics',
    }),
  },
  order: {
    part: 'shop',
    what: { zh: '订单、备注和忌口', en: 'Orders, with notes and allergies' },
    kept: afterwards(ORDER_PERSONAL_DAYS, {
      zh: '只留商品和金额，不再指向您',
      en: 'only goods and money, which no longer point to you',
    }),
  },
  payment: {
    part: 'shop',
    what: { zh: '支付、退款和发票记录', en: 'Payments, refunds and fapiao' },
    kept: {
      zh: '按会计法规保存；您退出或删除后不再指向您',
      en: 'As the law on accounts demands; once you leave they no longer point to you',
    },
  },
  booking: {
    part: 'booking',
    what: {
      zh: '预约：称呼、电话和您填写的内容',
      en: 'Bookings: a name, a phone number and what you answered',
    },
    kept: afterwards(BOOKING_PERSONAL_DAYS, {
      zh: '只留时间和金额；会员仍能看到自己的预约，到退出为止',
      en: 'only times and money; members still see their own until they leave',
    }),
  },
  bookingNote: {
    part: 'booking',
    what: { zh: '店员为预约记下的内容', en: 'What the staff noted about bookings' },
    kept: {
      zh: `会员最后一次记录后 ${NOTE_DAYS} 天，非会员预约后 ${GUEST_NOTE_DAYS} 天`,
      en: `${NOTE_DAYS} days after the last note on a member, ${GUEST_NOTE_DAYS} after a guest’s booking`,
    },
  },
  registration: {
    part: 'events',
    what: { zh: '活动报名', en: 'Places taken at events' },
    kept: afterwards(REGISTRATION_PERSONAL_DAYS, {
      zh: '只留时间和金额',
      en: 'only times and money',
    }),
  },
  points: {
    part: 'loyalty',
    what: { zh: '积分、优惠券', en: 'Points and coupons' },
    kept: {
      zh: '到您退出会员为止；之后明细不再指向您',
      en: 'Until you leave; then their entries no longer point to you',
    },
  },
  presence: {
    part: 'membership',
    what: { zh: '到店出示会员卡', en: 'Having shown your card in a store' },
    kept: days(PRESENCE_DAYS),
  },
  lookUp: {
    part: 'membership',
    what: { zh: '店员每次查看会员的记录', en: 'Which staff looked a member up' },
    kept: days(LOOK_UP_DAYS),
  },
  leftMark: {
    part: 'membership',
    what: {
      zh: '退出会员后的标记，无法还原，避免重复领取新会员礼遇',
      en: 'A mark that somebody left, which cannot be traced back, so that no gift is given twice',
    },
    kept: days(LEFT_MARK_DAYS),
  },
  messages: {
    part: null,
    what: { zh: '您同意接收的消息和已发出的记录', en: 'What you agreed to be told, and was sent' },
    kept: {
      zh: `已发出的 ${MESSAGE_DAYS} 天；同意最多 ${WALLET_DAYS} 天，您退出或删除时马上删除`,
      en: `What was sent ${MESSAGE_DAYS} days; what you agreed to ${WALLET_DAYS} at most, less if you leave`,
    },
  },
  feedback: {
    part: null,
    what: { zh: '您的意见和店家的回复', en: 'What you wrote to a store, and its answers' },
    kept: {
      zh: `${FEEDBACK_DAYS} 天，您退出或删除时马上删除`,
      en: `${FEEDBACK_DAYS} days, less if you leave`,
    },
  },
  staff: {
    part: 'staff',
    what: {
      zh: '店员的称呼、职务和在店操作记录',
      en: 'Of staff: a name, a role and what they did at work',
    },
    kept: {
      zh: '称呼和职务到离职为止；操作记录为对账保留',
      en: 'Name and role until they go; what was done stays, for the books',
    },
  },
} satisfies Record<string, KeptData>

export type KeptLine = keyof typeof keptData

const all: readonly KeptData[] = Object.values(keptData)

/** What a build that has these parts keeps. */
export function keptBy(has: (part: Part) => boolean): readonly KeptData[] {
  return all.filter(({ part }) => part === null || has(part))
}
