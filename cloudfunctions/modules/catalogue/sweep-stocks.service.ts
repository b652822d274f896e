import { forgettable, movementsOf } from '@/shared/domain/catalogue/stock'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { type StockDocument, stockMovements, stocks } from './stock.documents'
import { ledgerLine } from './stock-document'

/** How many stocks one minute's run sees to; the rest wait for the next. */
const SLICE = 50

/** How many lines of the ledger are looked up together. */
const ASKED_AT_ONCE = 100

/** Writes what the ledger lacks of a stock's ended holds and moves. */
async function writeLedger(stock: StockDocument): Promise<void> {
  const lines = movementsOf(stock).map(([id, movement]) => ledgerLine(stock, id, movement))
  for (let from = 0; from < lines.length; from += ASKED_AT_ONCE) {
    const some = lines.slice(from, from + ASKED_AT_ONCE)
    const ids = operators.in(some.map(({ _id }) => _id))
    const there = await stockMovements.pick({ _id: ids }, [], { limit: ASKED_AT_ONCE })
    const written = new Set(there.map(({ _id }) => _id))
    for (const line of some.filter(({ _id }) => !written.has(_id))) {
      await stockMovements.create(line)
    }
  }
}

/**
 * Brings the ledger up to what a stock says, then lets the stock forget what ended an hour ago.
 * An ended hold never changes, so forgetting it needs no proof; only to say that nothing is left
 * to sweep, nothing may have been written in between.
 */
async function sweepStock(stock: StockDocument, now: Instant): Promise<void> {
  await writeLedger(stock)
  const { inc, remove, set } = operators
  const { holds, moves, more } = forgettable(stock, now)
  const gone = [...holds.map((id) => `holds.${id}`), ...moves.map((id) => `moves.${id}`)]
  await stocks.update(
    { _id: stock._id, ...(!more && { rev: stock.rev }) },
    {
      ...Object.fromEntries(gone.map((path) => [path, remove()])),
      unswept: set(more),
      sweptAt: set(now),
      rev: inc(1),
    },
  )
}

/** The timer's task: every stock with something ended in it, those seen to longest ago first. */
export async function sweepStocks(now: Instant): Promise<void> {
  const unswept = await stocks.find(
    { unswept: true },
    { limit: SLICE, orderBy: { path: 'sweptAt', order: 'asc' } },
  )
  for (const stock of unswept) await sweepStock(stock, now)
}
