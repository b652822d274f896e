import type { Words } from '@/shared/kernel/words'

/** What the local cloud's payment sheet says; WeChat's own has words of its own. */
export const paySheetText = {
  title: { zh: '微信支付（本地）', en: 'WeChat Pay (local)' },
  pay: { zh: '付款', en: 'Pay' },
  cancel: { zh: '取消', en: 'Cancel' },
  late: { zh: '迟到的付款：到期后才付成', en: 'Pay late: done only after it has expired' },
  forge: { zh: '不付款，伪造一个“已付款”通知', en: 'Do not pay, forge a “paid” notification' },
  notification: { zh: '付款通知', en: 'The notification' },
  usual: { zh: '正常', en: 'As usual' },
  lost: { zh: '丢失', en: 'Lost' },
  doubled: { zh: '重复', en: 'Doubled' },
  delayed: { zh: '晚 10 分钟', en: '10 minutes late' },
  forged: { zh: '门店的服务器回答了 {status}', en: 'The shop’s server answered {status}' },
  failed: { zh: '付款没有成功：{why}', en: 'The payment failed: {why}' },
} as const satisfies Record<string, Words>
