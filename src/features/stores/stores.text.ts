import type { Words } from '@/shared/kernel/words'

export const storesText = {
  pageTitle: { zh: '门店伴', en: 'Store Companion' },
  choose: { zh: '选择门店', en: 'Choose a store' },
  chooseHint: { zh: '或扫一扫门口的码', en: 'Or scan the code at the door' },
  none: { zh: '还没有开放的门店。', en: 'No stores are open here yet.' },
  badCode: {
    zh: '这个码没有对应的门店，请在下面选择。',
    en: 'That code is not one of our stores. Please choose one below.',
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
