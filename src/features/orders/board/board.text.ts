import type { BoardOrder } from '@/shared/contracts/orders.views'
import type { OrderRefund } from '@/shared/domain/orders/order'
import type { Words } from '@/shared/kernel/words'

const paidBy: { readonly [P in BoardOrder['paidBy']]: Words } = {
  wechat: { zh: '微信支付', en: 'WeChat Pay' },
  cash: { zh: '现金', en: 'Cash' },
  terminal: { zh: '本店刷卡', en: 'Card terminal' },
  nothing: { zh: '无需付款', en: 'Nothing to pay' },
}

const refundStatus: { readonly [S in OrderRefund['status']]: Words } = {
  'waiting-approval': { zh: '等店长确认', en: 'waiting for the manager' },
  waiting: { zh: '马上退出', en: 'about to go out' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  sent: { zh: '微信正在退', en: 'with WeChat' },
  done: { zh: '已退回', en: 'given back' },
  failed: { zh: '没退成，请店长处理', en: 'failed: for the manager' },
}

/** The words of the staff's board of orders. */
export const orderBoardText = {
  title: { zh: '订单', en: 'Orders' },
  link: { zh: '订单', en: 'Orders' },
  incoming: { zh: '新订单', en: 'New' },
  making: { zh: '正在做', en: 'Making' },
  ready: { zh: '做好了，等人取', en: 'Ready to collect' },
  readyHint: { zh: '点号码就交付', en: 'Tap a number to hand it over' },
  leftAtClosing: { zh: '还没取走', en: 'Not collected yet' },
  handedOver: { zh: '刚取走的', en: 'Just collected' },
  none: { zh: '新订单会出现在这里。', en: 'New orders appear here.' },
  count: (count: number): Words => ({ zh: `${count}`, en: `${count}` }),
  promised: (time: string): Words => ({ zh: `${time} 要`, en: `by ${time}` }),
  late: (minutes: number): Words => ({ zh: `过了 ${minutes} 分钟`, en: `${minutes} min late` }),
  waits: (minutes: number): Words => ({ zh: `等了 ${minutes} 分钟`, en: `waits ${minutes} min` }),
  here: { zh: '在店里用', en: 'Eat in' },
  toGo: { zh: '打包', en: 'To go' },
  toGoCutlery: { zh: '打包，要餐具', en: 'To go, cutlery' },
  toPlace: { zh: '送到位置', en: 'To their place' },
  allergy: (note: string): Words => ({ zh: `过敏：${note}`, en: `Allergy: ${note}` }),
  seeAllergy: { zh: '点一下，表示看到了', en: 'Tap to say you have seen it' },
  allergySeen: { zh: '看到了', en: 'Seen' },
  accept: { zh: '接单', en: 'Accept' },
  makeReady: { zh: '做好了', en: 'Ready' },
  handOver: (number: string): Words => ({
    zh: `交付 ${number}`,
    en: `Hand over ${number}`,
  }),
  more: { zh: '更多', en: 'More' },
  moreOf: (number: string): Words => ({ zh: `${number}，更多`, en: `More for ${number}` }),
  paidBy,
  cancelAsked: { zh: '顾客请求取消', en: 'Asks to cancel' },
  agree: { zh: '同意，全部退款', en: 'Agree and refund it all' },
  goOn: { zh: '继续做', en: 'Go on making it' },
  cannotMake: { zh: '做不了，退这一样', en: 'Cannot make it: refund' },
  cannotMakeOf: (name: string): Words => ({
    zh: `${name} 做不了，退这一样`,
    en: `Cannot make it: refund ${name}`,
  }),
  given: (count: number): Words => ({ zh: `已退 ${count} 份`, en: `${count} refunded` }),
  changePlace: { zh: '换位置', en: 'Change the place' },
  refund: { zh: '退款', en: 'Refund' },
  refundOf: (fen: string): Words => ({ zh: `退 ${fen}`, en: `${fen} back` }),
  refundStatus,
  withdraw: (seconds: number): Words => ({
    zh: `撤回（${seconds} 秒）`,
    en: `Take it back (${seconds} s)`,
  }),
  gone: { zh: '这一单已经不在这里了。', en: 'This order is not here any more.' },
  soundOn: { zh: '打开提示音', en: 'Turn sound on' },
  soundIsOn: { zh: '有新订单会响', en: 'New orders sound' },
  pause: { zh: '暂停接单', en: 'Pause orders' },
  pauseHint: {
    zh: '暂停时顾客只能约之后的时间。',
    en: 'While paused, orders can only be for later.',
  },
  pauseFor: (minutes: number): Words => ({ zh: `${minutes} 分钟`, en: `${minutes} minutes` }),
  pausedUntil: (time: string): Words => ({ zh: `暂停到 ${time}`, en: `Paused until ${time}` }),
  resume: { zh: '恢复接单', en: 'Take orders again' },
  guestOrder: { zh: '替客人点单', en: 'Order for a guest' },
  counterPayments: { zh: '到店买单', en: 'Paid at the counter' },
  codeTitle: { zh: '核对取餐码', en: 'Check the pick-up code' },
  codeHint: {
    zh: '这一单金额较大，交付前扫一下顾客的取餐码。',
    en: 'A large order: scan its code first.',
  },
  scanCode: { zh: '扫取餐码', en: 'Scan the code' },
  typeCode: { zh: '或输入取餐码', en: 'Or type the code' },
  checkCode: { zh: '核对并交付', en: 'Check and hand over' },
  withoutCode: { zh: '没有码，核对了别的', en: 'No code: checked otherwise' },
  withoutReasons: [
    { zh: '手机没电，报了号和名字', en: 'Phone is flat: gave number and name' },
    { zh: '认识这位客人', en: 'Known to us' },
  ] satisfies readonly Words[],
}

/** The words of giving money back. */
export const refundText = {
  title: (number: string): Words => ({ zh: `退款 ${number}`, en: `Refund ${number}` }),
  byLine: { zh: '按件退', en: 'By item' },
  byAmount: { zh: '按金额退', en: 'By amount' },
  amount: { zh: '退多少（元）', en: 'How much, in yuan' },
  why: { zh: '为什么', en: 'Why' },
  other: { zh: '其他原因', en: 'Another reason' },
  less: (name: string): Words => ({ zh: `少退一份 ${name}`, en: `Refund one ${name} less` }),
  more: (name: string): Words => ({ zh: `多退一份 ${name}`, en: `Refund one ${name} more` }),
  send: { zh: '退款', en: 'Refund' },
  sendOf: (fen: string): Words => ({ zh: `退 ${fen}`, en: `Refund ${fen}` }),
  hint: {
    zh: '十秒内可以撤回。超过您的额度要店长确认。',
    en: 'You have ten seconds to take it back. Above your limit the manager decides.',
  },
}
