import type { Words } from '@/shared/kernel/words'

/** The words of the bar at the foot, by its pages. */
export const tabsText: Readonly<Record<string, Words>> = {
  'pages/home/index': { zh: '首页', en: 'Home' },
  'pages/shop/index': { zh: '点单', en: 'Order' },
  'pages/card/index': { zh: '会员卡', en: 'Card' },
  'pages/me/index': { zh: '我的', en: 'Me' },
}
