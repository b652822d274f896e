import type { Words } from '../../kernel/words'

/** Why money goes back, where nobody typed it. Kept with the refund in Chinese, as WeChat shows it. */
export const ownRefundReasons = {
  'cannot-make': { zh: '这一份做不了', en: 'This one cannot be made' },
  'called-off': { zh: '顾客取消', en: 'Called off by the shopper' },
} as const satisfies Record<string, Words>
