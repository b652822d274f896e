import type { RegistrationStatus } from '@/shared/contracts/events.views'
import type { Fen } from '@/shared/kernel/money'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

/** What a place costs. */
export function priceWords(priceFen: Fen): Words {
  const price = shortPrice(priceFen)
  return priceFen === 0 ? { zh: '免费', en: 'Free' } : { zh: `${price}/位`, en: `${price} a place` }
}

export function placesLeftWords(placesLeft: number): Words {
  if (placesLeft === 0) return { zh: '名额已满', en: 'Full' }
  const en = placesLeft === 1 ? '1 place left' : `${placesLeft} places left`
  return { zh: `还有 ${placesLeft} 个名额`, en }
}

export function placesWords(places: number): Words {
  return { zh: `${places} 位`, en: places === 1 ? '1 place' : `${places} places` }
}

export const statusWords: { readonly [S in RegistrationStatus]: Words } = {
  'awaiting-payment': { zh: '等待付款', en: 'Waiting for payment' },
  waiting: { zh: '候补中', en: 'On the waiting list' },
  offered: { zh: '有名额了', en: 'A place for you' },
  registered: { zh: '已报名', en: 'Registered' },
  came: { zh: '已签到', en: 'Checked in' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  expired: { zh: '已过期', en: 'Run out' },
}

/** The words of what is to come. */
export const eventsText = {
  title: { zh: '活动', en: 'Events' },
  none: {
    zh: '近期没有活动，过几天再来看看。',
    en: 'Nothing is planned for now. Look again soon.',
  },
  membersOnly: { zh: '仅限会员', en: 'Members only' },
  tiersOnly: (names: string): Words => ({ zh: `仅限${names}会员`, en: `For ${names} members` }),
  calledOff: { zh: '已取消', en: 'Called off' },
}
