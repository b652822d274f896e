import type { ServiceView } from '@/shared/contracts/booking.views'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { payment } from '../own/payment.text'
import { lastsWords } from '../when-words'
import { chooseText } from './choose.text'

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
