import type { Words } from '@/shared/kernel/words'

/** The words of redeeming at a counter, and of giving coupons. */
export const redeemText = {
  link: { zh: '核销券', en: 'Redeem' },
  title: { zh: '核销优惠券', en: 'Redeem a coupon' },
  hint: {
    zh: '扫顾客优惠券或礼品上的码，或输入码下面的字母和数字。先看清楚，再核销。',
    en: 'Scan the code of a coupon or a gift, or type what stands under it. Look first, then redeem.',
  },
  scan: { zh: '扫券码', en: 'Scan the code' },
  field: { zh: '券码下面的字母和数字', en: 'What stands under the code' },
  look: { zh: '看这张券', en: 'Look at it' },
  member: { zh: '会员', en: 'Member' },
  memberEnd: (end: string): Words => ({ zh: `会员 尾号 ${end}`, en: `Member ending in ${end}` }),
  redeem: { zh: '核销', en: 'Redeem' },
  canBeUsed: { zh: '可以用', en: 'It can be used' },
  redeemed: { zh: '已核销', en: 'Redeemed' },
  undo: (seconds: number): Words => ({
    zh: `撤销（${seconds} 秒内）`,
    en: `Undo (${seconds} s)`,
  }),
  undone: { zh: '已撤销，券退给顾客了。', en: 'Undone: the guest has it back.' },
  another: { zh: '下一张', en: 'Next' },
  handOver: { zh: '已交给顾客', en: 'Handed over' },
  handedOver: { zh: '礼品已交付', en: 'The gift was handed over' },
  giftWhat: {
    zh: '顾客用积分换的，交给顾客后点下面。',
    en: 'Paid for with points. Hand it over, then tap below.',
  },
  nothing: { zh: '没有认出这张券。', en: 'No coupon was recognised.' },
  give: { zh: '发优惠券', en: 'Give a coupon' },
  giveTitle: { zh: '发一张优惠券', en: 'Give a coupon' },
  giveNone: { zh: '这家店没有由店员发的券。', en: 'The staff have no coupons to give here.' },
  giveOf: (name: string): Words => ({ zh: `发 ${name}`, en: `Give ${name}` }),
  given: (name: string): Words => ({ zh: `已发：${name}`, en: `Given: ${name}` }),
}
