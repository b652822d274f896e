import type { BookingStatus } from '@/shared/contracts/booking.views'
import type { Words } from '@/shared/kernel/words'

const status: { readonly [S in BookingStatus]: Words } = {
  held: { zh: '为您留着', en: 'Kept for you' },
  'awaiting-payment': { zh: '等待付款', en: 'Waiting for payment' },
  confirmed: { zh: '约好了', en: 'Booked' },
  arrived: { zh: '已到店', en: 'You are here' },
  started: { zh: '进行中', en: 'Under way' },
  finished: { zh: '已完成', en: 'Done' },
  'no-show': { zh: '没有到店', en: 'You did not come' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  expired: { zh: '时间过了，没有约成', en: 'Time ran out: not booked' },
}

/** The words of one's own booking. */
export const bookingText = {
  title: { zh: '预约', en: 'Booking' },
  status,
  offered: { zh: '为您空出了一个时间', en: 'A time has come free for you' },
  offeredHint: {
    zh: '您在候补的第一位。要就确认，不要就让给下一位。',
    en: 'You are first on the waiting list. Confirm it, or let the next one have it.',
  },
  calledOff: { zh: '门店取消了这次预约', en: 'The store cancelled this booking' },
  left: (time: string): Words => ({ zh: `还留 ${time}`, en: `Kept for ${time}` }),
  over: { zh: '留的时间过了。', en: 'The time to confirm has passed.' },
  with: (names: string): Words => ({ zh: names, en: `With ${names}` }),
  price: { zh: '价格', en: 'Price' },
  payNow: { zh: '现在付', en: 'To pay now' },
  payThere: { zh: '到店付', en: 'To pay at the store' },
  paid: { zh: '已付', en: 'Paid' },
  refunding: (fen: string): Words => ({ zh: `${fen} 正在退回`, en: `${fen} is on its way back` }),
  refunded: (fen: string): Words => ({
    zh: `${fen} 已退到您的付款账户`,
    en: `${fen} is back where you paid from`,
  }),
  kept: { zh: '已付的钱不退。', en: 'What was paid does not come back.' },
  questions: { zh: '告诉门店', en: 'For the store' },
  required: { zh: '必填', en: 'Required' },
  optional: { zh: '选填', en: 'Optional' },
  confirm: { zh: '确认预约', en: 'Confirm the booking' },
  confirmPay: (fen: string): Words => ({ zh: `确认，付 ${fen}`, en: `Confirm and pay ${fen}` }),
  accept: { zh: '要这个时间', en: 'Take this time' },
  confirming: { zh: '正在确认', en: 'Confirming' },
  letGo: { zh: '不要了', en: 'Let it go' },
  letGoOffer: { zh: '不要，让给下一位', en: 'No, let the next one have it' },
  bookAgain: { zh: '再约一次', en: 'Book again' },
  arrivedHint: {
    zh: '您已在队伍里，到时间优先叫您。',
    en: 'You are in the line, and come first from your time on.',
  },
  ticket: { zh: '看我的号', en: 'See my number' },
  comeAt: {
    zh: '到店后请店员扫您的会员卡。',
    en: 'When you arrive, have your member card scanned.',
  },
  calendar: { zh: '加到手机日历', en: 'Add to the calendar' },
  calendarSaid: {
    added: { zh: '已加到手机日历，提前一小时提醒。', en: 'Added, with a reminder an hour before.' },
    saved: {
      zh: '浏览器不能直接写日历：已下载日历文件，打开它就能加入。',
      en: 'A browser cannot write to a calendar: a calendar file was downloaded. Open it to add the booking.',
    },
    'not-added': {
      zh: '没有加到日历。可以在微信设置里允许使用日历后再试。',
      en: 'Not added. You may allow the calendar in WeChat’s settings and try again.',
    },
  },
  change: { zh: '改时间', en: 'Change the time' },
  changeTo: (when: string): Words => ({ zh: `改到 ${when}`, en: `Change to: ${when}` }),
  changing: { zh: '正在改', en: 'Changing' },
  keepTime: { zh: '不改了', en: 'Keep the time' },
  pickNew: {
    zh: '选一个新的时间，付过的钱一起转过去。',
    en: 'Choose a new time. What was paid goes along.',
  },
  noTimes: { zh: '这一天没有空的时间。', en: 'No time is free on this day.' },
  cancel: { zh: '取消预约', en: 'Cancel the booking' },
  cancelAll: (fen: string): Words => ({
    zh: `现在取消，付的 ${fen} 全部退回。`,
    en: `Cancel now, and all ${fen} comes back.`,
  }),
  cancelSome: (back: string): Words => ({
    zh: `现在取消，退回 ${back}。`,
    en: `Cancel now, and ${back} comes back.`,
  }),
  cancelNone: (fen: string): Words => ({
    zh: `现在取消，付的 ${fen} 不退。`,
    en: `Cancel now, and the ${fen} paid does not come back.`,
  }),
  cancelFree: { zh: '现在取消不收费用。', en: 'Cancelling now costs nothing.' },
  cancelYes: { zh: '确定取消', en: 'Yes, cancel' },
  cancelNo: { zh: '不取消', en: 'Keep it' },
  toStore: { zh: '看这家店', en: 'To the store' },
}
