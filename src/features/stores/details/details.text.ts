import type { Words } from '@/shared/kernel/words'

export const detailsText = {
  title: { zh: '门店信息', en: 'Store details' },
  takeNumber: { zh: '去取号', en: 'Take a number' },
  toStore: { zh: '去这家店', en: 'To this store' },
  navigate: { zh: '导航', en: 'Directions' },
  call: { zh: '打电话', en: 'Call' },
  callNumber: (phone: string): Words => ({ zh: `打电话，${phone}`, en: `Call ${phone}` }),
  hours: { zh: '营业时间', en: 'Opening hours' },
  calendarUnpublished: {
    zh: '放假安排公布后，这几天的时间可能会变。',
    en: 'These hours may change once the public holidays are announced.',
  },
  wifi: { zh: 'Wi-Fi', en: 'Wi-Fi' },
  wifiName: { zh: '名称', en: 'Name' },
  wifiPassword: { zh: '密码', en: 'Password' },
  wifiOpen: { zh: '不用密码', en: 'No password needed' },
  copy: { zh: '复制', en: 'Copy' },
  copyPassword: { zh: '复制密码', en: 'Copy the password' },
  notCopied: { zh: '没能复制，可以长按密码选取。', en: 'Not copied. Press and hold to select it.' },
  licences: { zh: '证照', en: 'Licences' },
  business: { zh: '营业执照', en: 'Business licence' },
  food: { zh: '食品经营许可证', en: 'Food licence' },
  noPhoto: (words: string): Words => ({
    zh: `图片没有打开：${words}`,
    en: `Picture not loaded: ${words}`,
  }),
}
