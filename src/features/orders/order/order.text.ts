import type { NotNow } from '@/shared/contracts/orders.views'
import type { OrderRefund, OrderStatus } from '@/shared/domain/orders/order'
import type { SentBack } from '@/shared/domain/orders/sent-back'
import type { Words } from '@/shared/kernel/words'

const status: { readonly [S in OrderStatus]: Words } = {
  placing: { zh: '正在下单', en: 'Placing it' },
  'awaiting-payment': { zh: '等待付款', en: 'Waiting for payment' },
  paid: { zh: '已付款，等店员接单', en: 'Paid. The store will accept it' },
  accepted: { zh: '正在做', en: 'Being made' },
  ready: { zh: '做好了，请来取', en: 'Ready. Please collect it' },
  collected: { zh: '已取走', en: 'Collected' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  expired: { zh: '超时未付，已取消', en: 'Not paid in time, so cancelled' },
  refunded: { zh: '已全部退款', en: 'Refunded in full' },
}

const refund: { readonly [S in OrderRefund['status']]: Words } = {
  'waiting-approval': { zh: '等店长确认', en: 'Waiting for the manager' },
  waiting: { zh: '正在退', en: 'On its way' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  sent: { zh: '微信正在退', en: 'On its way at WeChat' },
  done: { zh: '已退到您的付款账户', en: 'Back where you paid from' },
  failed: { zh: '还没退成，店员在处理', en: 'Not back yet. The staff are on it' },
}

const sentBack: { readonly [W in SentBack]: Words } = {
  late: { zh: '付款晚了，付的钱会全部退回。', en: 'Paid too late. All of it comes back.' },
  cancelled: {
    zh: '订单已取消，付的钱会全部退回。',
    en: 'The order was cancelled. All that was paid comes back.',
  },
  twice: { zh: '多付了一次，那一笔会全部退回。', en: 'Paid twice. All of the second comes back.' },
}

/** The words of one's own orders. */
export const orderText = {
  title: { zh: '订单', en: 'Order' },
  status,
  /** For an amount paid at the counter: nothing is made. */
  counterPaid: { zh: '已付款', en: 'Paid' },
  refundStatus: refund,
  sentBack,
  number: { zh: '取餐号', en: 'Your number' },
  noNumber: { zh: '付款后给您取餐号', en: 'Your number comes with the payment' },
  readyAbout: (time: string): Words => ({ zh: `约 ${time} 好`, en: `Ready about ${time}` }),
  wantedAt: (time: string): Words => ({ zh: `约的 ${time}`, en: `For ${time}` }),
  sayNumber: {
    zh: '到柜台报号就行，手机没电可以报名字。',
    en: 'Say the number at the counter. It works without the phone too.',
  },
  bringing: { zh: '做好了会送到您那里。', en: 'It is brought to you when it is ready.' },
  step: {
    paid: { zh: '已付款', en: 'Paid' },
    accepted: { zh: '在做', en: 'Making' },
    ready: { zh: '做好', en: 'Ready' },
    collected: { zh: '取走', en: 'Collected' },
  },
  pickUpCode: { zh: '取餐时给店员扫', en: 'Show this when you collect' },
  here: { zh: '在店里用', en: 'Eat in' },
  toGo: { zh: '打包带走', en: 'To go' },
  withCutlery: { zh: '要餐具', en: 'With cutlery' },
  toPlace: (place: string): Words => ({ zh: `送到 ${place}`, en: `To ${place}` }),
  toYourPlace: { zh: '送到您的位置', en: 'To your place' },
  allergy: (note: string): Words => ({ zh: `过敏：${note}`, en: `Allergy: ${note}` }),
  total: { zh: '合计', en: 'Total' },
  refunded: { zh: '已退', en: 'Refunded' },
  refundOf: (fen: string, reason: string): Words => ({
    zh: `退 ${fen} · ${reason}`,
    en: `${fen} back · ${reason}`,
  }),
  given: (count: number): Words => ({ zh: `已退 ${count} 份`, en: `${count} refunded` }),
  earns: (points: number): Words => ({
    zh: `取餐后得 ${points} 积分`,
    en: `Earns ${points} ${points === 1 ? 'point' : 'points'} once collected`,
  }),
  earned: (points: number): Words => ({
    zh: `得了 ${points} 积分`,
    en: `Earned ${points} ${points === 1 ? 'point' : 'points'}`,
  }),
  pointsBack: (points: number): Words => ({
    zh: `${points} 积分已退回`,
    en: `${points} ${points === 1 ? 'point' : 'points'} came back`,
  }),
  placedAt: (time: string): Words => ({ zh: `${time} 下单`, en: `Placed ${time}` }),
  cancel: { zh: '取消订单', en: 'Cancel the order' },
  cancelAsk: { zh: '取消这一单？付的钱会退回。', en: 'Cancel this order? The money goes back.' },
  cancelAskMade: {
    zh: '店里已经在做了，取消要等店员同意。',
    en: 'It is being made, so the staff decide.',
  },
  cancelYes: { zh: '确定取消', en: 'Yes, cancel' },
  askCancelYes: { zh: '请求取消', en: 'Ask to cancel' },
  cancelNo: { zh: '不取消', en: 'Keep it' },
  cancelAsked: {
    zh: '已请求取消，等店员答复。',
    en: 'You asked to cancel. The staff will answer.',
  },
  again: { zh: '再来一单', en: 'Order again' },
  none: { zh: '还没有订单。', en: 'No orders yet.' },
  more: { zh: '更早的订单', en: 'Earlier orders' },
  things: (first: string, count: number): Words =>
    count <= 1
      ? { zh: first, en: first }
      : { zh: `${first} 等 ${count} 件`, en: `${first} and more, ${count} in all` },
  atCounter: { zh: '到店买单', en: 'Paid at the counter' },
  toStore: { zh: '看这家店', en: 'To the store' },
}

/** The words of asking for a fapiao. */
export const fapiaoText = {
  ask: { zh: '要发票', en: 'Ask for a fapiao' },
  title: { zh: '发票', en: 'Fapiao' },
  choose: { zh: '选择微信里的抬头', en: 'Choose from WeChat' },
  forWhom: { zh: '抬头', en: 'Made out to' },
  person: { zh: '个人', en: 'A person' },
  organisation: { zh: '单位', en: 'An organisation' },
  taxNumber: { zh: '税号', en: 'Tax number' },
  email: { zh: '收发票的邮箱', en: 'E-mail to send it to' },
  send: { zh: '提交', en: 'Send' },
  hint: {
    zh: '店长收到后开好发到邮箱。',
    en: 'The manager issues it and sends it to the e-mail address.',
  },
  status: {
    asked: { zh: '已申请，等店长开', en: 'Asked for. The manager will issue it' },
    issued: { zh: '已开出', en: 'Issued' },
    'to-correct': { zh: '退过款，店长会重开', en: 'Refunded since: it is issued anew' },
  },
}

/** The words of paying an amount at the counter (到店买单). */
export const counterPayText = {
  amount: { zh: '金额（元）', en: 'Amount in yuan' },
  hint: { zh: '输入店员告诉您的金额', en: 'Enter what the staff tell you' },
  told: { zh: '店员已填好金额', en: 'The staff entered the amount' },
  most: (total: string): Words => ({
    zh: `一次最多付 ${total}。`,
    en: `At most ${total} at a time.`,
  }),
  pay: (total: string): Words => ({ zh: `付款 ${total}`, en: `Pay ${total}` }),
  payNothing: { zh: '付款', en: 'Pay' },
  notNow: {
    closed: { zh: '门店现在不营业。', en: 'The store is closed now.' },
    paused: { zh: '门店暂停收款，请问店员。', en: 'Payments are paused. Please ask the staff.' },
    unattended: { zh: '请到柜台找店员付款。', en: 'Please pay the staff at the counter.' },
  } satisfies { readonly [W in NotNow['why']]: Words },
}
