import { addFigures, type DayFigures, figuresOf, noFigures } from '@/shared/domain/orders/figures'
import { type BusinessDay, businessDayAt, daysAfter } from '@/shared/kernel/business-day'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { log } from '../../platform/log'
import { newId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { recountStocks } from '../catalogue/recount-stock.service'
import { type OrderFiguresDocument, orderFigures, orders } from './orders.documents'
import { type RecountDocument, recounts } from './recount.documents'

/** A night's recount begins at four by China's clock, the quietest hour of the day. */
const NIGHT = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }

/** By then the day before yesterday is over in every store, and most of its refunds are done. */
const DAYS_BACK = 2

/** How many stocks and how many days' figures one minute's run looks at. */
const SLICE = 50

/** Longer than a run of the function may take. */
const LEASE_MS = 2 * MINUTE_MS

/** The most orders the database hands out at once. */
const PAGE = 1_000

/** More differences than anybody reads one by one. */
const MOST_DIFFERENCES = 200

async function countedAnew({ storeId, day }: OrderFiguresDocument): Promise<DayFigures> {
  let figures = noFigures
  for (let after = ''; ; ) {
    const some = await orders.find(
      { storeId, days: day, _id: operators.gt(after) },
      { limit: PAGE, orderBy: { path: '_id', order: 'asc' } },
    )
    for (const order of some) figures = addFigures(figures, figuresOf(order, day))
    const last = some.at(-1)
    if (!last || some.length < PAGE) return figures
    after = last._id
  }
}

/** The figures as text, whatever order they were counted in. */
function text({ sold, byClerk, ...rest }: DayFigures): string {
  const counts = Object.entries(sold).map(([id, { count }]) => [id, count])
  const { orders: count, paidFen, refundedFen, cashFen, terminalFen } = rest
  const { promotionFen, coupons, couponFen, points, pointsFen } = rest
  const sums = [count, paidFen, refundedFen, cashFen, terminalFen]
  const takenOff = [promotionFen, coupons, couponFen, points, pointsFen]
  return JSON.stringify([sums, takenOff, counts.sort(), Object.entries(byClerk).sort()])
}

async function differenceIn(counted: OrderFiguresDocument): Promise<string | null> {
  const said = text(counted)
  const anew = text(await countedAnew(counted))
  if (said === anew) return null
  const again = await orderFigures.get(counted._id)
  // What was paid or given back between the looks is no difference.
  if (!again || text(again) !== said) return null
  return `figures ${counted._id}: counted ${said}, anew ${anew}`
}

async function recountFigures(day: BusinessDay, after: string) {
  const some = await orderFigures.find(
    { day, _id: operators.gt(after) },
    { limit: SLICE, orderBy: { path: '_id', order: 'asc' } },
  )
  const differences: string[] = []
  for (const each of some) {
    const difference = await differenceIn(each)
    if (difference !== null) differences.push(difference)
  }
  return { last: some.at(-1)?._id ?? null, differences }
}

/** Takes tonight's recount for this run; undefined where it is done or another run's. */
async function leased(now: Instant): Promise<RecountDocument | undefined> {
  const { inc, lte, set } = operators
  const _id = businessDayAt(now, NIGHT)
  if ((await recounts.get(_id))?.isDone) return undefined
  const taken = await recounts.update(
    { _id, isDone: false, leasedUntil: lte(now) },
    { leasedUntil: set(now + LEASE_MS), rev: inc(1) },
  )
  if (taken) return recounts.get(_id)
  const begun: RecountDocument = {
    _id,
    v: 1,
    rev: 0,
    leasedUntil: now + LEASE_MS,
    isDone: false,
    stocksAfter: '',
    figuresAfter: '',
    day: daysAfter(_id, -DAYS_BACK),
    differences: [],
  }
  return (await recounts.create(begun)) === 'created' ? begun : undefined
}

/**
 * The timer's task: once a night every stock is held to its ledger, and a day's figures to its
 * orders. It changes none of them: a difference is logged and kept by name, for somebody to
 * understand before anything is put right.
 */
export async function recountBooks(now: Instant): Promise<void> {
  const recount = await leased(now)
  if (!recount) return
  const { _id, stocksAfter, figuresAfter, day, rev } = recount
  const nothing = { last: null, differences: [] }
  const stocks = stocksAfter === null ? nothing : await recountStocks(stocksAfter, SLICE)
  const figures = figuresAfter === null ? nothing : await recountFigures(day, figuresAfter)
  const found = [...stocks.differences, ...figures.differences]
  for (const error of found) {
    log({ event: 'recount', traceId: newId(), action: 'orders/recount', code: 'differs', error })
  }
  const { inc, set } = operators
  const differences = [...recount.differences, ...found].slice(0, MOST_DIFFERENCES)
  await recounts.update(
    { _id, rev },
    {
      stocksAfter: set(stocks.last),
      figuresAfter: set(figures.last),
      isDone: set(stocks.last === null && figures.last === null),
      differences: set(differences),
      leasedUntil: set(now),
      rev: inc(1),
    },
  )
}
