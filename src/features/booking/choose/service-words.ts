import type { ServiceView } from '@/shared/contracts/booking.views'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { payment } from '../own/payment.text'
import { chooseText } from './choose.text'

/** `1 小时 30 分钟`, `1 h 30 min`. */
export function lastsWords(minutes: number): Words {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const zh = [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : '']
  const en = [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : '']
  return {
    zh: zh.filter((part) => part !== '').join(' '),
    en: en.filter((part) => part !== '').join(' '),
  }
}

/** `¥198`, `¥68/位`, or that it costs nothing. */
function priceWords({ priceFen, seats }: ServiceView): Words {
  if (priceFen === 0) return chooseText.free
  const price = shortPrice(priceFen)
  return seats > 1 ? chooseText.each(price) : { zh: price, en: price }
}

/** What decides, in one row: how long, how much, what is paid first, for how many. */
export function serviceFacts(service: ServiceView): readonly Words[] {
  const { durationMinutes, payment: asked, seats } = service
  const first = payment.asked(asked)
  return [
    lastsWords(durationMinutes),
    priceWords(service),
    ...(first === null ? [] : [first]),
    ...(seats > 1 ? [chooseText.upTo(seats)] : []),
  ]
}
