import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const ordersRefusals: { readonly [Code in RefusalsOf<'orders'>]: Words } = {
  'orders/unknown': {
    zh: '没有找到这个订单，可能不是用这个微信下的。',
    en: 'We could not find this order. It may belong to another WeChat account.',
  },
  'orders/not-now': {
    zh: '订单刚刚变了，已为您更新。',
    en: 'The order has just changed. This is up to date now.',
  },
  'orders/price-changed': {
    zh: '价格有变化，请看一下再付。',
    en: 'The price has changed. Please look at it before you pay.',
  },
  'orders/cannot-order': {
    zh: '有几样现在点不了，请看一下。',
    en: 'Some of this cannot be ordered now. Please have a look.',
  },
  'orders/slot-full': {
    zh: '这个时间刚刚约满了，请换一个。',
    en: 'This time has just filled up. Please choose another.',
  },
  'orders/not-taking': {
    zh: '门店现在不接单，可以选一个稍后的时间。',
    en: 'The store takes no orders for now. You may choose a later time.',
  },
  'orders/note-refused': {
    zh: '备注里有不能发送的内容，请改一下。',
    en: 'A note has words that cannot be sent. Please change it.',
  },
  'orders/unknown-place': {
    zh: '没有找到这个位置，码可能已经换了。',
    en: 'We could not find this place. Its code may have changed.',
  },
  'orders/refund-too-much': {
    zh: '超过了还能退的金额。',
    en: 'That is more than is left to refund.',
  },
  'orders/refund-too-soon': {
    zh: '同一单两次退款要隔一分钟，请稍等。',
    en: 'Two refunds of one order are a minute apart. Please wait a moment.',
  },
  'orders/tax-number-wrong': {
    zh: '税号不对，请核对一下。',
    en: 'The tax number is not right. Please check it.',
  },
  'orders/email-wrong': {
    zh: '邮箱不对，请核对一下。',
    en: 'The e-mail address is not right. Please check it.',
  },
  'orders/notes-unseen': {
    zh: '先点一下过敏备注，确认看到了再接单。',
    en: 'Tap the allergy note first, so that it has been seen.',
  },
  'orders/code-wrong': {
    zh: '取餐码不对，请顾客刷新后再试。',
    en: 'The pick-up code is wrong. Please ask for a fresh one.',
  },
  'orders/code-needed': {
    zh: '这一单要核对取餐码。',
    en: 'This order asks for the pick-up code.',
  },
}
