import type { Offer } from '@/shared/domain/stores/store'
import type { Words } from '@/shared/kernel/words'

/** From here on tenths of a kilometre are of no use to anybody. */
const FAR_METERS = 10_000

/** How far it is as the crow flies. A rough position knows no single metres. */
export function distanceWords(meters: number): Words {
  if (meters < 100) return { zh: '100 米内', en: 'Within 100 m' }
  const tens = Math.round(meters / 100) * 100
  if (tens < 1_000) return { zh: `约 ${tens} 米`, en: `About ${tens} m` }
  const kilometres = meters < FAR_METERS ? tens / 1_000 : Math.round(meters / 1_000)
  return { zh: `约 ${kilometres} 公里`, en: `About ${kilometres} km` }
}

/** What a store does for its shoppers, in a word each. */
export const offerWords: { readonly [O in Offer]: Words } = {
  queue: { zh: '手机取号', en: 'Numbers by phone' },
}

export const listText = {
  search: { zh: '店名或地址', en: 'Name or address' },
  clear: { zh: '清除', en: 'Clear' },
  nearby: { zh: '附近', en: 'Nearby' },
  everywhere: { zh: '全部', en: 'All' },
  openNow: { zh: '营业中', en: 'Open now' },
  locating: { zh: '正在看您在哪里', en: 'Finding where you are' },
  notLocated: {
    zh: '没有得到您的位置，选一个城市就好。想按远近看，可以在右上角「⋯」的设置里允许。',
    en: 'We could not tell where you are. A city does just as well. To list by distance, allow it in the settings under “⋯”.',
  },
  noneFound: {
    zh: '没有找到这样的门店，换一个词或城市试试。',
    en: 'No store matches. Try another word or city.',
  },
  noneOpen: { zh: '现在没有营业中的门店。', en: 'No store is open at the moment.' },
  seeAll: { zh: '看全部门店', en: 'See all stores' },
  more: { zh: '更多门店', en: 'More stores' },
  lookFurther: { zh: '继续找', en: 'Look further' },
  moreLoading: { zh: '正在找', en: 'Looking' },
  moreFailed: { zh: '没有连上，再试一次', en: 'Could not connect. Try again' },
  waitingWord: { zh: '组在等', en: 'waiting' },
  noWait: { zh: '不用等', en: 'No wait' },
  details: { zh: '门店信息', en: 'Store details' },
  detailsOf: (name: string): Words => ({
    zh: `门店信息，${name}`,
    en: `Store details, ${name}`,
  }),
}
