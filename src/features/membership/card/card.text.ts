import type { Words } from '@/shared/kernel/words'

/** The words of the card. */
export const cardText = {
  title: { zh: '会员卡', en: 'Member card' },
  member: { zh: '会员', en: 'Member' },
  number: { zh: '卡号', en: 'Card number' },
  code: { zh: '会员码，请让店员扫描', en: 'Your code, for the staff to scan' },
  changesIn: (seconds: number): Words => ({
    zh: `${seconds} 秒后更换`,
    en: `Changes in ${seconds} s`,
  }),
  noCode: {
    zh: '会员码要联网更新一下。连上网络后会自动显示，也可以报手机号给店员。',
    en: 'The code needs the network for a moment and comes by itself. Or tell the staff your phone number.',
  },
  refresh: { zh: '更新会员码', en: 'Bring it up to date' },
  offline: { zh: '没有网络，这张码仍然可以用', en: 'No network: this code still works' },
}
