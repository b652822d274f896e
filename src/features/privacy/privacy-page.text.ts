import type { Words } from '@/shared/kernel/words'

/** The words around the tables of the privacy page. */
export const privacyPageText = {
  title: { zh: '隐私说明', en: 'Privacy' },
  uses: { zh: '会用到您手机里的什么', en: 'What is used of your phone' },
  usesWhen: {
    zh: '每一项都在您点到的时候才用；不同意也可以照常浏览、取号。',
    en: 'Each only when you tap for it. If you refuse, you can still look around and take a number.',
  },
  kept: { zh: '会保存您的什么、多久', en: 'What is kept of you, and how long' },
  merchant: { zh: '商家的说明', en: 'What the merchant adds' },
  rights: { zh: '您的权利', en: 'Your rights' },
  rightsOfMembers: {
    zh: '会员在“我的”里可以随时查看、修改、删除自己的资料，或退出会员。',
    en: 'Under “Me” a member can see, change or remove what is kept, or leave, at any time.',
  },
  rightsOfGuests: {
    zh: '没有入会的，有为您保存的内容时，在这一页最下面可以随时删除。',
    en: 'Whoever has not joined can delete what is kept of them, if anything is, at the foot of this page.',
  },
  rightsElse: {
    zh: '其他请求、以及未满 14 周岁儿童的监护人，请拨打投诉电话。',
    en: 'For anything else, and for guardians of children under 14, there is the complaints number.',
  },
  why: (why: string): Words => ({ zh: `用途：${why}`, en: `For: ${why}` }),
  where: (where: string): Words => ({ zh: `何时：${where}`, en: `When: ${where}` }),
  howLong: (kept: string): Words => ({ zh: `保存：${kept}`, en: `Kept: ${kept}` }),
} satisfies Record<string, Words | ((text: string) => Words)>
