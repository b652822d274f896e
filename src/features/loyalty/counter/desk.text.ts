import type { Words } from '@/shared/kernel/words'

/** The words of points at a counter. */
export const deskText = {
  link: { zh: '积分', en: 'Points' },
  title: { zh: '积分', en: 'Points' },
  balance: { zh: '积分', en: 'Points' },
  tier: { zh: '等级', en: 'Tier' },
  noTier: { zh: '还没有等级', en: 'None yet' },
  canUse: (points: number): Words => ({ zh: `可用 ${points}`, en: `${points} to use` }),
  credit: { zh: '补记消费', en: 'Credit a purchase' },
  creditHint: {
    zh: '不是在小程序里付的，按实付金额记积分。',
    en: 'For what was not paid here: points for what was really paid.',
  },
  amount: { zh: '实付金额（元）', en: 'Paid (yuan)' },
  creditSend: { zh: '记积分', en: 'Credit' },
  creditOf: (fen: string): Words => ({ zh: `按 ${fen} 记积分`, en: `Credit ${fen}` }),
  credited: (points: number): Words => ({
    zh: `已记 ${points} 积分`,
    en: `${points} points credited`,
  }),
  waits: (points: number): Words => ({
    zh: `${points} 积分，等店长同意后到账`,
    en: `${points} points, once somebody in charge agrees`,
  }),
  adjust: { zh: '调整积分', en: 'Adjust points' },
  adjustHint: {
    zh: '写清原因，顾客在明细里看得到。',
    en: 'Say why: the member reads it in their entries.',
  },
  more: { zh: '增加', en: 'Add' },
  less: { zh: '减少', en: 'Take off' },
  points: { zh: '多少积分', en: 'How many points' },
  reason: { zh: '原因', en: 'Reason' },
  adjustSend: (points: string): Words => ({ zh: `调整 ${points}`, en: `Adjust by ${points}` }),
  adjustSendNone: { zh: '调整', en: 'Adjust' },
  adjusted: (points: string): Words => ({ zh: `已调整 ${points}`, en: `Adjusted by ${points}` }),
  codeTitle: { zh: '给没带会员卡的顾客', en: 'For a guest without their card' },
  codeHint: {
    zh: '按实付金额开一个积分码，顾客七天内在自己的“积分”里输入。',
    en: 'Make a code for what was paid. The guest enters it under “Points” within seven days.',
  },
  codeSend: { zh: '开积分码', en: 'Make a code' },
  code: { zh: '积分码', en: 'Points code' },
  codeWorth: (points: number): Words => ({ zh: `${points} 积分`, en: `${points} points` }),
  codeUntil: (until: Words): Words => ({
    zh: `${until.zh} 前领取，只能用一次`,
    en: `Once only, until ${until.en}`,
  }),
  codeNext: { zh: '再开一个', en: 'Another one' },
  approveTitle: { zh: '等您同意的', en: 'Waiting for you' },
  approveNone: { zh: '没有要处理的。', en: 'Nothing waits for you.' },
  kinds: {
    purchase: { zh: '补记消费', en: 'A purchase' },
    adjustment: { zh: '调整', en: 'An adjustment' },
  },
  memberEnd: (end: string): Words => ({ zh: `会员 尾号 ${end}`, en: `Member ending in ${end}` }),
  askedBy: (name: string, at: Words): Words => ({
    zh: `${name} ${at.zh} 提的`,
    en: `asked by ${name}, ${at.en}`,
  }),
  agree: { zh: '同意', en: 'Agree' },
  agreeTo: (points: string, end: string): Words => ({
    zh: `同意给尾号 ${end} 的会员 ${points} 积分`,
    en: `Agree to ${points} points for the member ending in ${end}`,
  }),
  decline: { zh: '不同意', en: 'Decline' },
  checksTitle: { zh: '每日核对', en: 'The daily check' },
  checksNone: {
    zh: '还没有核对过，每天夜里会做一次。',
    en: 'Not checked yet. It is done every night.',
  },
  liability: { zh: '所有会员的积分', en: 'Points of all members' },
  liabilityWorth: (fen: string): Words => ({ zh: `可抵 ${fen}`, en: `worth ${fen} off` }),
  right: (count: number): Words => ({
    zh: `核对 ${count} 个账户，都对`,
    en: `${count} ${count === 1 ? 'account' : 'accounts'} checked, all right`,
  }),
  wrong: (wrong: number, count: number): Words => ({
    zh: `核对 ${count} 个账户，${wrong} 个不对`,
    en: `${wrong} of ${count} accounts do not add up`,
  }),
}
