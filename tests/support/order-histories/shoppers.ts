import type { WantedBenefits } from '@/shared/domain/orders/benefits'
import type { CartLine } from '@/shared/domain/orders/order'
import type { PersonId } from '@/shared/kernel/ids'
import { enter as enterGuest } from '../../../cloudfunctions/modules/orders/enter.service'
import { orderPurpose } from '../../../cloudfunctions/modules/orders/order-purpose.service'
import { cancel } from '../../../cloudfunctions/modules/orders/own-order.service'
import { place } from '../../../cloudfunctions/modules/orders/place.service'
import { quote } from '../../../cloudfunctions/modules/orders/quote.service'
import { attemptFor } from '../../../cloudfunctions/modules/payments/attempts.service'
import type { Played } from '../histories/played'
import { someCoupon } from './rules'
import { CLERK, CUP, RECEIVED, SHOPPERS, STORE_ID, staffOf, writerOf } from './shop'

const HERE = { how: 'here' } as const

/** What somebody wants taken off: mostly what their phone proposes. */
function wanted(played: Played, person: PersonId): WantedBenefits | undefined {
  if (played.chance(0.2)) return undefined
  const picked = played.chance(0.3) ? someCoupon(person, played.random) : null
  const coupon = played.chance(0.6) ? 'best' : picked
  return { coupon, points: played.chance(0.5) ? played.upTo(1_500) : 0 }
}

async function cartOf(played: Played, person?: PersonId) {
  const skus = [CUP, ...RECEIVED.keys()]
  const cart = Array.from({ length: played.upTo(3) }, (): CartLine => {
    const skuId = played.pick(skus) ?? CUP
    return { skuId, choices: {}, count: played.upTo(2), note: '' }
  })
  const benefits = person && wanted(played, person)
  const plain = { storeId: STORE_ID, cart, serving: HERE, wantedAt: null }
  const asked = { ...plain, ...(benefits && { benefits }) }
  const quoted = await quote(asked, { person, now: played.now })
  if (!quoted.ok) throw new Error('the shop is there')
  return { ...asked, totalFen: quoted.value.totalFen, allergyNote: '' }
}

/** Places an order, or asks once more what was asked before, whatever became of that. */
export async function placeOrRepeat(played: Played): Promise<unknown> {
  const again = played.chance(0.25) ? played.pick(played.asked) : undefined
  if (again) return again()
  const person = played.pick(SHOPPERS)
  if (!person) throw new Error('there are shoppers')
  const input = await cartOf(played, person)
  const requestId = played.requestId()
  const ask = () => place(input, writerOf(person, 'orders/place', requestId, input, played.now))
  played.asked.push(ask)
  return ask()
}

export async function enterCash(played: Played): Promise<unknown> {
  const input = { ...(await cartOf(played)), paidBy: 'cash', guestName: '王' } as const
  const writer = writerOf(CLERK, 'orders/enter', played.requestId(), input, played.now)
  const ask = () => enterGuest(input, staffOf({ ...writer, now: played.now }, 'clerk'))
  played.asked.push(ask)
  return ask()
}

export async function callOff(played: Played): Promise<unknown> {
  const order = await played.anyOrder()
  if (!order?.personId) return 'nothing'
  const input = { orderId: order._id }
  const writer = writerOf(order.personId, 'orders/cancel', played.requestId(), input, played.now)
  return cancel(input, writer)
}

/** Opens the payment sheet of some order. */
export async function prepay(played: Played): Promise<unknown> {
  const order = await played.anyOrder()
  if (!order) return 'nothing'
  const due = await orderPurpose.due(order._id, played.now)
  if ('nothing' in due) return due.nothing
  const attempt = await attemptFor({ kind: 'order', id: order._id }, due, played.now)
  const { _id: attemptId, amountFen, expiresAt } = attempt
  played.wechat.trade(attemptId, amountFen)
  played.sheets.push({ attemptId, amountFen, expiresAt })
  return 'opened'
}
