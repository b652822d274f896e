import {
  type Difference,
  type OwnBooks,
  reconcile,
  type TradeBill,
} from '@/shared/domain/payments/reconcile'
import { type AttemptId, isId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import type { Comparison } from '../../platform/sdk'
import { operators } from '../../platform/sdk'
import { tradeBill } from '../../platform/wechat-pay'
import {
  type AttemptDocument,
  attempts,
  type ReconciliationDocument,
  type RefundDocument,
  reconciliations,
  refundDocuments,
} from './payments.documents'
import type { PurposePorts } from './purpose-port'
import { readTradeBill } from './trade-bill'
import { bringUpToDate } from './truth.service'

/** WeChat makes yesterday's bill by ten o'clock, and keeps days of its own, in China (申请交易账单). */
const MADE_AT_MS = 10 * HOUR_MS
const CHINA_MS = 8 * HOUR_MS

/** Days that are gone back to where a bill could not be had at its time. */
const DAYS_BACK = 7

/** The day of China's clock, as bills are named. */
export function chinaDay(at: Instant): string {
  return new Date(at + CHINA_MS).toISOString().slice(0, 10)
}

function startOf(day: string): Instant {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** The most documents of one question; the rest follows from where they end. */
const PAGE = 500
/** More than this in one moment would be no shop's. */
const MOST_PAGES = 200

function between(from: Instant, until: Instant): Comparison {
  return operators.gte(from).and(operators.lt(until))
}

/** Every payment of a day, page by page. */
async function paidOn(day: string): Promise<AttemptDocument[]> {
  const found = new Map<string, AttemptDocument>()
  let from = startOf(day)
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const next = await attempts.find(
      { paidAt: between(from, startOf(day) + DAY_MS) },
      { limit: PAGE, orderBy: { path: 'paidAt', order: 'asc' } },
    )
    for (const attempt of next) found.set(attempt._id, attempt)
    const last = next.at(-1)?.paidAt
    if (next.length < PAGE || !last) return [...found.values()]
    if (last === from) throw new Error('more payments in one moment than can be told apart')
    from = last
  }
  throw new Error(`more payments on ${day} than can be compared`)
}

/**
 * Refunds that were done the day before and that no bill has named: WeChat enters a refund on the
 * day it was asked for, so that by now one of its bills must have.
 */
async function overdueRefunds(day: string): Promise<RefundDocument[]> {
  const start = startOf(day)
  return refundDocuments.find(
    { status: 'done', billedOn: null, endedAt: between(start - DAY_MS, start) },
    { limit: PAGE },
  )
}

/** What the bill names and we have: payments we did not know are paid are settled first. */
async function ownBooks(
  bill: TradeBill,
  day: string,
  ports: PurposePorts,
  now: Instant,
): Promise<{ books: OwnBooks; storeOf: Map<string, StoreId> }> {
  const { set, inc } = operators
  const payments = new Map<string, { fen: number; ofDay: boolean }>()
  const refunds = new Map<string, { fen: number; overdue: boolean }>()
  const storeOf = new Map<string, StoreId>()
  const enter = ({ _id, amountFen, storeId }: AttemptDocument, ofDay: boolean) => {
    payments.set(_id, { fen: amountFen, ofDay })
    storeOf.set(_id, storeId)
  }
  const enterStore = ({ _id }: { _id: string }, storeId: StoreId | undefined) => {
    if (storeId) storeOf.set(_id, storeId)
  }
  for (const attempt of await paidOn(day)) enter(attempt, true)
  for (const line of bill.lines) {
    const { outTradeNo } = line
    const known = isId<'attempt'>(outTradeNo) && !payments.has(outTradeNo)
    if (known) {
      const settled = await settledAttempt(outTradeNo, ports, now)
      if (settled) enter(settled, line.kind === 'payment')
    }
    if (line.kind === 'payment' || !isId<'refund'>(line.outRefundNo)) continue
    const refund = await refundDocuments.get(line.outRefundNo)
    if (!refund) continue
    refunds.set(refund._id, { fen: refund.fen, overdue: false })
    enterStore(refund, storeOf.get(refund.attemptId))
    if (refund.billedOn === null) {
      await refundDocuments.update({ _id: refund._id }, { billedOn: set(day), rev: inc(1) })
    }
  }
  for (const { _id, fen, attemptId } of await overdueRefunds(day)) {
    if (refunds.has(_id)) continue
    refunds.set(_id, { fen, overdue: true })
    enterStore({ _id }, (await attempts.get(attemptId))?.storeId)
  }
  return { books: { payments, refunds }, storeOf }
}

/** An attempt the bill says was paid: asked about first where we did not know. */
async function settledAttempt(
  attemptId: AttemptId,
  ports: PurposePorts,
  now: Instant,
): Promise<AttemptDocument | undefined> {
  const attempt = await attempts.get(attemptId)
  if (attempt?.status === 'open') await bringUpToDate(attemptId, ports, now)
  const settled = attempt?.status === 'open' ? await attempts.get(attemptId) : attempt
  return settled?.status === 'paid' ? settled : undefined
}

/** More differences than anybody reads: the bill is another shop's. */
const MOST_DIFFERENCES = 200

async function compared(
  bill: TradeBill,
  day: string,
  ports: PurposePorts,
  now: Instant,
): Promise<ReconciliationDocument> {
  const { books, storeOf } = await ownBooks(bill, day, ports, now)
  const stored = (difference: Difference) => ({
    ...difference,
    storeId: storeOf.get(difference.number) ?? null,
  })
  const differences = reconcile(bill, books)
  const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0)
  const ofDay = [...books.payments.values()].filter((each) => each.ofDay)
  const { paidFen, refundedFen, lines } = bill
  return {
    _id: day,
    v: 1,
    at: now,
    lines: lines.length,
    paidFen,
    refundedFen,
    ownPaidFen: sum(ofDay.map(({ fen }) => fen)),
    ownRefundedFen: sum([...books.refunds.values()].map(({ fen }) => fen)),
    differences: differences.slice(0, MOST_DIFFERENCES).map(stored),
  }
}

/** A day without trade: what we believe was paid on it is missing. */
const nothing: TradeBill = { lines: [], count: 0, paidFen: 0, refundedFen: 0 }

async function reconcileDay(day: string, ports: PurposePorts, now: Instant): Promise<void> {
  if (await reconciliations.get(day)) return
  const text = await tradeBill(day)
  if (text === 'not-yet') return
  const bill = text === 'no-trade' ? nothing : readTradeBill(text)
  await reconciliations.create(await compared(bill, day, ports, now))
}

/**
 * Once a day, from ten o'clock on, yesterday's bill against our books; each hour also those of the
 * days before that could not be had. A day is compared once.
 */
export function reconcileDays(ports: PurposePorts): (now: Instant) => Promise<void> {
  return async (now) => {
    const today = startOf(chinaDay(now))
    const made = now >= today + MADE_AT_MS ? 1 : 2
    const most = now % HOUR_MS < MINUTE_MS ? DAYS_BACK : 1
    const failed: unknown[] = []
    for (let back = made; back < made + most; back += 1) {
      const day = chinaDay(today - back * DAY_MS)
      await reconcileDay(day, ports, now).catch((thrown: unknown) => failed.push(thrown))
    }
    // One day's bill that cannot be read must not keep the others from being compared.
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} bills not compared`)
  }
}
