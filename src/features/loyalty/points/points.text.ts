import type { PointsEntry } from '@/shared/domain/loyalty/account'
import type { Words } from '@/shared/kernel/words'

const kinds: { readonly [K in PointsEntry['kind']]: Words } = {
  earn: { zh: '消费获得', en: 'Earned' },
  burn: { zh: '使用', en: 'Used' },
  'give-back': { zh: '退回', en: 'Given back' },
  'claw-back': { zh: '退款收回', en: 'Taken back by a refund' },
  expire: { zh: '到期', en: 'Expired' },
  adjust: { zh: '人工调整', en: 'Adjusted by hand' },
  birthday: { zh: '生日礼', en: 'Birthday gift' },
}

/** The words of a member's points. */
export const pointsText = {
  title: { zh: '积分', en: 'Points' },
  free: { zh: '可用积分', en: 'Points to use' },
  pending: { zh: '待到账', en: 'On the way' },
  pendingWhat: { zh: '取餐或用餐后到账', en: 'Yours once collected or served' },
  held: { zh: '未付款订单占用', en: 'Set aside for an unpaid order' },
  debt: { zh: '待补', en: 'To be made up' },
  debtWhat: {
    zh: '退款收回时积分已经用掉，之后获得的会先补上。',
    en: 'A refund took back points already used. The next ones earned make up for them first.',
  },
  expiring: (points: number, on: Words): Words => ({
    zh: `${points} 积分 ${on.zh}到期`,
    en: `${points} points expire on ${on.en}`,
  }),
  spent: (fen: string): Words => ({ zh: `近 12 个月消费 ${fen}`, en: `${fen} spent in 12 months` }),
  toNext: (fen: string, tier: Words): Words => ({
    zh: `再消费 ${fen} 升级${tier.zh}`,
    en: `${fen} more to ${tier.en}`,
  }),
  top: { zh: '已是最高等级', en: 'The highest tier' },
  keptUntil: (day: Words): Words => ({
    zh: `至少保留到 ${day.zh}`,
    en: `Kept at least until ${day.en}`,
  }),
  earnPercent: (percent: number): Words => ({
    zh: `${percent / 100} 倍积分`,
    en: `${percent / 100}× points`,
  }),
  claim: { zh: '输入积分码', en: 'Enter a code' },
  claimTitle: { zh: '积分码', en: 'Points code' },
  claimHint: {
    zh: '没用小程序买的，可以请店员开一个积分码，七天内在这里输入。',
    en: 'For what you bought without this, the staff can make you a code, good here for seven days.',
  },
  claimField: { zh: '积分码', en: 'The code' },
  claimScan: { zh: '扫积分码', en: 'Scan the code' },
  claimSend: { zh: '领取积分', en: 'Get the points' },
  claimed: (points: number): Words => ({
    zh: `到账 ${points} 积分`,
    en: `${points} points are yours`,
  }),
  entries: { zh: '积分明细', en: 'Every entry' },
  noEntries: {
    zh: '还没有积分。消费后会记在这里。',
    en: 'No points yet. What you earn is written down here.',
  },
  more: { zh: '更早的', en: 'Earlier' },
  kinds,
  ofDebt: (points: number): Words =>
    points < 0
      ? { zh: `其中 ${-points} 补了欠的`, en: `${-points} of them made up what was owed` }
      : { zh: `其中 ${points} 记为待补`, en: `${points} of them are to be made up` },
  join: { zh: '加入会员', en: 'Join' },
}
