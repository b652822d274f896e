import { addFigures, type DayFigures, figuresOf, noFigures } from '@/shared/domain/orders/figures'
import { givenBackFen, refundedFen } from '@/shared/domain/orders/refund'
import { whySentBack } from '@/shared/domain/orders/sent-back'
import { stocks } from '../../../cloudfunctions/modules/catalogue/stock.documents'
import {
  type OrderDocument,
  orderDays,
  orderFigures,
  orders,
} from '../../../cloudfunctions/modules/orders/orders.documents'
import { holdIdOf } from '../../../cloudfunctions/modules/orders/orders.ids'
import type { Played } from '../histories/played'
import { benefitsAgree, ledgersAgree } from './benefits-agree'
import { RECEIVED } from './shop'

const ALL = { limit: 1_000 }
const text = (value: unknown) => JSON.stringify(value)

/** What must hold at every moment, whoever is in the middle of what. */
export async function atEveryMoment(played: Played): Promise<void> {
  await ledgersAgree(played)
  for (const { skuId, available, held } of await stocks.find({}, ALL)) {
    if (available < 0 || held < 0) played.violations.push(`${skuId} has ${available}, held ${held}`)
  }
}

/** Stock: what was received is there, or sold by an order and not returned by it. */
async function stockAgrees(played: Played, all: readonly OrderDocument[]): Promise<void> {
  for (const { skuId, available, held } of await stocks.find({}, ALL)) {
    const count = (items: readonly { skuId: string; count: number }[]) =>
      items.reduce((sum, item) => sum + (item.skuId === skuId ? item.count : 0), 0)
    let sold = 0
    for (const { stock, returns } of all) {
      if (stock.state === 'sold') sold += count(stock.items)
      for (const { items } of returns) sold -= count(items)
    }
    const received = RECEIVED.get(skuId)
    if (received === undefined) continue
    if (held !== 0) played.violations.push(`${skuId}: ${held} are held by nobody`)
    if (available !== received - sold) {
      played.violations.push(`${skuId}: ${received} received, ${sold} sold, ${available} there`)
    }
  }
}

/** Money: what WeChat kept is what orders say they were paid and did not give back. */
function moneyAgrees(played: Played, all: readonly OrderDocument[]): void {
  let kept = 0
  for (const order of all) {
    const { payment, totalFen } = order
    if (payment.by === 'wechat' && payment.attemptId !== null) kept += totalFen - refundedFen(order)
    if (givenBackFen(order) > totalFen) played.violations.push(`${order._id} gave too much back`)
    const counted = order.lines.reduce((sum, { refundedCount }) => sum + refundedCount, 0)
    const listed = order.refunds
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap(({ lines }) => Object.values(lines))
      .reduce((sum, count) => sum + count, 0)
    if (counted !== listed)
      played.violations.push(`${order._id} counts ${counted}, lists ${listed}`)
  }
  if (kept !== played.wechat.kept()) {
    played.violations.push(`orders say ${kept} fen were kept, WeChat ${played.wechat.kept()}`)
  }
}

/** The kitchen holds what is not over, and no more than it makes. */
async function kitchenAgrees(played: Played, all: readonly OrderDocument[]): Promise<void> {
  for (const { taken, issued, holds } of await orderDays.find({}, ALL)) {
    const over = Object.values(taken).filter((work) => work < 0 || work > 6)
    if (over.length > 0) played.violations.push(`the kitchen has ${text(taken)}`)
    if (new Set(issued).size < issued.length) played.violations.push('a number was given twice')
    for (const [id, { state }] of Object.entries(holds)) {
      const order = all.find(({ _id }) => _id === id)
      const ended = order?.status === 'cancelled' || order?.status === 'expired'
      if (ended && state === 'held') played.violations.push(`${id} is over and holds the kitchen`)
    }
  }
}

/** Figures as they were counted, and counted anew. */
async function figuresAgree(played: Played, all: readonly OrderDocument[]): Promise<void> {
  for (const counted of await orderFigures.find({}, ALL)) {
    const anew = all
      .filter(({ days }) => days.includes(counted.day))
      .reduce<DayFigures>((sum, order) => addFigures(sum, figuresOf(order, counted.day)), noFigures)
    const plain = addFigures(noFigures, counted)
    const sorted = (figures: DayFigures) =>
      text({ ...figures, sold: Object.entries(figures.sold).sort() })
    if (sorted(anew) !== sorted(plain)) {
      played.violations.push(`counted ${sorted(plain)}, anew ${sorted(anew)}`)
    }
  }
}

/** What must hold once everybody has gone home. */
export async function afterwards(played: Played): Promise<void> {
  const all = await orders.find({}, ALL)
  for (const order of all) {
    const { _id, status, unsettled, stock } = order
    const open = status === 'placing' || status === 'awaiting-payment'
    if (open || unsettled || stock.state === 'held') {
      played.violations.push(`${_id} is left ${status}, ${stock.state}, unsettled ${unsettled}`)
    }
    played.count(`ends ${status}`)
    const why = whySentBack(order, order.givenBack.length)
    if (why) played.count(`sent back: ${why}`)
    if (stock.holdId !== holdIdOf(_id)) played.count('late money kept')
  }
  await stockAgrees(played, all)
  moneyAgrees(played, all)
  await kitchenAgrees(played, all)
  await figuresAgree(played, all)
  await benefitsAgree(played, all)
  played.violations.push(...played.wechat.violations)
}
