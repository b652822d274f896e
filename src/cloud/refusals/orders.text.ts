import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const ordersRefusals: { readonly [Code in RefusalsOf<'orders'>]: Words } = {
  'orders/unknown': {
    zh: '没有找到这张订单，可能不是用这个微信下的。',
    en: 'We could not find this order. It may belong to another WeChat account.',
  },
  'orders/not-now': {
    zh: '这张订单的状态已经变了，请看最新的。',
    en: 'This order has moved on. Please look at it again.',
  },
  'orders/price-changed': {
    zh: '价格有变动，请核对后再下单。',
    en: 'A price has changed. Please check before you order.',
  },
  'orders/cannot-order': {
    zh: '有的商品现在点不了，请看购物车里的提示。',
    en: 'Some of this cannot be ordered now. Your cart shows which.',
  },
  'orders/slot-full': {
    zh: '这个时间已经约满，请换一个时间。',
    en: 'That time is full. Please choose another.',
  },
  'orders/not-taking': {
    zh: '门店现在不接马上做的单，可以预约稍后的时间。',
    en: 'The store takes no orders for now. You may choose a later time.',
  },
  'orders/note-refused': {
    zh: '备注里有不能发送的内容，请改一改。',
    en: 'The note cannot be sent as it is. Please change it.',
  },
  'orders/unknown-place': {
    zh: '没有找到这个座位，请重新扫桌上的码。',
    en: 'We could not find this place. Please scan its code again.',
  },
  'orders/refund-too-much': {
    zh: '超过了这张订单还能退的金额。',
    en: 'That is more than is left of this order.',
  },
  'orders/refund-too-soon': {
    zh: '同一张订单一分钟内只能退一次，请稍等。',
    en: 'One order takes one refund a minute. Please wait a moment.',
  },
  'orders/notes-unseen': {
    zh: '这张订单有备注，请先看过再接单。',
    en: 'This order has notes. Please read them before accepting it.',
  },
  'orders/code-wrong': {
    zh: '取餐码不对，请让顾客重新打开订单。',
    en: 'This is not the order’s code. Ask the shopper to open it again.',
  },
  'orders/code-needed': {
    zh: '这张订单要扫取餐码，或说明没有码的原因。',
    en: 'This order asks for its code, or for why there is none.',
  },
  'orders/tax-number-wrong': {
    zh: '税号不对，请核对 18 位统一社会信用代码。',
    en: 'The tax number is not right. Please check its 18 characters.',
  },
  'orders/email-wrong': {
    zh: '邮箱地址不对，请检查。',
    en: 'The e-mail address is not right.',
  },
}
