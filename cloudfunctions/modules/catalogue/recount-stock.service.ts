import { movementsOf } from '@/shared/domain/catalogue/stock'
import { operators } from '../../platform/sdk'
import { movementId } from './catalogue.ids'
import { type StockDocument, stockMovements, stocks } from './stock.documents'

/** How many movements are looked up together. */
const ASKED_AT_ONCE = 100

/** What of a stock's own movements the ledger has not got yet, added up. */
async function unwritten(stock: StockDocument): Promise<number> {
  const lines = movementsOf(stock).map(([id, { kind, change }]) => {
    return { _id: movementId(stock._id, kind, id), change }
  })
  let sum = 0
  for (let from = 0; from < lines.length; from += ASKED_AT_ONCE) {
    const some = lines.slice(from, from + ASKED_AT_ONCE)
    const ids = operators.in(some.map(({ _id }) => _id))
    const there = await stockMovements.pick({ _id: ids }, [], { limit: ASKED_AT_ONCE })
    const written = new Set(there.map(({ _id }) => _id))
    for (const { _id, change } of some) if (!written.has(_id)) sum += change
  }
  return sum
}

/**
 * Adds a stock's ledger up and holds it to what the stock says: available + held.
 *
 * @returns how they differ, in words; null where they agree, or the stock moved meanwhile
 */
async function differenceIn(stock: StockDocument): Promise<string | null> {
  const { _id, available, held, holds, rev } = stock
  const counted = (await unwritten(stock)) + (await stockMovements.sum({ stockId: _id }, 'change'))
  const ofHolds = Object.values(holds).reduce(
    (sum, { state, count }) => sum + (state === 'held' ? count : 0),
    0,
  )
  if (counted === available + held && ofHolds === held) return null
  // What was written between the looks is no difference; a stock that rests is looked at tomorrow.
  const [again] = await stocks.pick({ _id }, ['rev'], { limit: 1 })
  if (again?.rev !== rev) return null
  return `stock ${_id}: ${available} free and ${held} held, its holds say ${ofHolds}, its ledger ${counted}`
}

/** Some stocks' recount, in the order of their ids. */
export interface StocksRecounted {
  /** The last one looked at; null where there was none left. */
  readonly last: string | null
  readonly differences: readonly string[]
}

/** @param after the last one looked at before; '' to begin */
export async function recountStocks(after: string, limit: number): Promise<StocksRecounted> {
  const some = await stocks.find(
    { _id: operators.gt(after) },
    { limit, orderBy: { path: '_id', order: 'asc' } },
  )
  const found: string[] = []
  for (const stock of some) {
    const difference = await differenceIn(stock)
    if (difference !== null) found.push(difference)
  }
  return { last: some.at(-1)?._id ?? null, differences: found }
}
