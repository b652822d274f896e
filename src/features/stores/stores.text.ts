import type { MerchantText, Words } from '@/shared/kernel/words'

export const storesText = {
  pageTitle: { zh: '门店伴', en: 'Store Companion' },
  choose: { zh: '选择门店', en: 'Choose a store' },
  chooseHint: { zh: '或扫一扫门口的码', en: 'Or scan the code at the door' },
  none: { zh: '还没有开放的门店。', en: 'No stores are open here yet.' },
  badCode: {
    zh: '这个码没有对应的门店，请在下面选择。',
    en: 'That code is not one of our stores. Please choose one below.',
  },
  missingPage: {
    zh: '没有找到那个页面，这里是首页。',
    en: 'That page is not here any more. This is home.',
  },
  inStore: { zh: '您在店里', en: 'You are in the store' },
  atPlace: ({ zh, en = zh }: MerchantText): Words => ({
    zh: `您在 ${zh}`,
    en: `You are at ${en}`,
  }),
  noPlace: {
    zh: '这个码对应的位置已经调整，其他都可以照常使用。',
    en: 'The place this code was for has changed. Everything else works as usual.',
  },
  leave: { zh: '离开本店', en: 'Leave this store' },
  send: { zh: '发给朋友', en: 'Send to a friend' },
  onlyALook: {
    zh: '点下方「前往小程序」，看排队、取号。',
    en: 'Tap “Go to Mini Program” below to see the line and take a number.',
  },
  details: { zh: '门店信息', en: 'Store details' },
  all: { zh: '全部门店', en: 'All stores' },
  home: { zh: '回首页', en: 'Back to home' },
  scan: { zh: '扫一扫', en: 'Scan a code' },
  waiting: (parties: number): Words =>
    parties === 0
      ? { zh: '不用等', en: 'No wait' }
      : { zh: `${parties} 组在等`, en: `${parties} waiting` },
}
