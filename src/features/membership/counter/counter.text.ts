import type { Words } from '@/shared/kernel/words'

/** The words of looking a member up at a counter, and of the spare screen. */
export const lookUpText = {
  link: { zh: '查会员', en: 'Members' },
  title: { zh: '查会员', en: 'Find a member' },
  hint: {
    zh: '扫顾客会员卡上的码，或输入码下面的数字、完整的手机号。每次查看都会记录。',
    en: 'Scan the code on the card, or type the digits under it or a whole phone number. Every look-up is recorded.',
  },
  scan: { zh: '扫会员码', en: 'Scan the card' },
  field: { zh: '会员码数字或手机号', en: 'Code or phone number' },
  find: { zh: '查找', en: 'Find' },
  notWhole: {
    zh: '请输入会员码的 24 位数字，或完整的手机号（境外号码写作 +852 91234567）。',
    en: 'Type the 24 digits of the code, or a whole phone number (from abroad, as +852 91234567).',
  },
  member: { zh: '会员', en: 'Member' },
  number: { zh: '卡号', en: 'Card number' },
  since: { zh: '入会日期', en: 'Member since' },
  present: { zh: '今天已到店', en: 'Here today' },
  another: { zh: '查下一位', en: 'Next member' },
  screenLink: { zh: '到店码', en: 'Here-now code' },
  screenTitle: { zh: '到店码', en: 'Here-now code' },
  screenHint: {
    zh: '请顾客打开小程序首页的“扫一扫”，扫这个码证明在店里。码每 30 秒更换，拍照无效。',
    en: 'Ask guests to scan this with “Scan a code” on the home page: it shows that they are here. It changes every 30 seconds, so a photo does not work.',
  },
  screenOver: { zh: '连上网络后会自动更新。', en: 'It comes by itself once there is a network.' },
} satisfies Record<string, Words>
