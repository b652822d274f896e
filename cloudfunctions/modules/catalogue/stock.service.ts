import { type Hold, heldBefore, type Movement } from '@/shared/domain/catalogue/stock'
import type { Id, SkuId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { type Clock, systemClock } from '../../platform/clock'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import { movementId, stockId } from './catalogue.ids'
import { readMenu } from './sellable.service'
import { stockMovements, stocks } from './stock.documents'

interface OfStock {
  readonly storeId: StoreId
  readonly skuId: SkuId
}

interface Taken extends OfStock {
  /** Whoever takes it names it, and every later word about it goes by that name. */
  readonly holdId: Id
}

interface Seen {
  readonly available: number
  readonly hold?: Hold
}

/** One hold of a stock, however many others there are; undefined where nothing was ever counted. */
async function look(stock: Id<'stock'>, holdId: Id): Promise<Seen | undefined> {
  const [seen] = await stocks.project<Seen>(
    { _id: stock },
    { available: 1, hold: `$holds.${holdId}` },
  )
  return seen
}

async function isCounted(skuId: SkuId): Promise<boolean> {
  const { products } = await readMenu()
  return products.some(({ skus }) => skus.some(({ id, counted }) => id === skuId && counted))
}

/**
 * Takes so many of a size out of what is free, until they are sold or released; the update carries
 * its own proof, so that a thousand at once take what there is and no more. A repetition takes
 * nothing. Of a size that is not counted there is always enough.
 *
 * @param until what was promised: nothing here ends a hold, for only whoever took it knows that it
 * cannot be paid any more
 * @returns how many are left where there are fewer; 0 under a name that was released before
 */
export async function reserveStock(
  { storeId, skuId, holdId, count, until }: Taken & { count: number; until: Instant },
  clock: Clock = systemClock,
): Promise<'reserved' | { readonly left: number }> {
  const { exists, gte, inc, set } = operators
  const _id = stockId(storeId, skuId)
  const hold: Hold = { count, until, state: 'held', at: clock.now() }
  return retryWhileContended('stock/reserve', async () => {
    const done = await stocks.update(
      { _id, available: gte(count), [`holds.${holdId}`]: exists(false) },
      { available: inc(-count), held: inc(count), [`holds.${holdId}`]: set(hold), rev: inc(1) },
    )
    if (done) return 'reserved'
    const seen = await look(_id, holdId)
    const before = heldBefore(seen?.hold, seen?.available ?? 0)
    if (before === 'reserved' || seen?.hold) return before
    // Some came back between the update and the look.
    if (before.left >= count) return 'again'
    return (await isCounted(skuId)) ? before : 'reserved'
  })
}

/**
 * Gives back what was held, if it still is: what was sold stays sold. Of a name that was never
 * taken it says that it never may be, for the taking may still be on its way.
 */
export async function releaseStock(
  { storeId, skuId, holdId }: Taken,
  clock: Clock = systemClock,
): Promise<void> {
  const { exists, inc, set } = operators
  const _id = stockId(storeId, skuId)
  const path = `holds.${holdId}`
  await retryWhileContended('stock/release', async () => {
    const seen = await look(_id, holdId)
    if (!seen || (seen.hold && seen.hold.state !== 'held')) return 'done'
    const at = clock.now()
    const released: Hold = { count: 0, until: at, state: 'released', at }
    const done = seen.hold
      ? await stocks.update(
          { _id, [`${path}.state`]: 'held' },
          {
            available: inc(seen.hold.count),
            held: inc(-seen.hold.count),
            [`${path}.state`]: set('released'),
            [`${path}.at`]: set(at),
            unswept: set(true),
            rev: inc(1),
          },
        )
      : await stocks.update(
          { _id, [path]: exists(false) },
          { [path]: set(released), unswept: set(true), rev: inc(1) },
        )
    return done ? 'done' : 'again'
  })
}

/**
 * What was held is sold; its line in the ledger follows within minutes, and the hold stays until
 * it is there.
 *
 * @returns false where it had been released before: then nothing was sold
 */
export async function sellStock(
  { storeId, skuId, holdId }: Taken,
  clock: Clock = systemClock,
): Promise<boolean> {
  const { inc, set } = operators
  const _id = stockId(storeId, skuId)
  const path = `holds.${holdId}`
  return retryWhileContended('stock/sell', async () => {
    const seen = await look(_id, holdId)
    // Not counted when it was taken, or sold so long ago that the hold is forgotten.
    if (!seen?.hold) return true
    if (seen.hold.state !== 'held') return seen.hold.state === 'sold'
    const done = await stocks.update(
      { _id, [`${path}.state`]: 'held' },
      {
        held: inc(-seen.hold.count),
        [`${path}.state`]: set('sold'),
        [`${path}.at`]: set(clock.now()),
        unswept: set(true),
        rev: inc(1),
      },
    )
    return done ? true : 'again'
  })
}

/** Puts so many sold ones back on the shelf, once under one name. */
export async function returnStock(
  { storeId, skuId, returnId, count }: OfStock & { returnId: Id; count: number },
  clock: Clock = systemClock,
): Promise<void> {
  const { exists, inc, set } = operators
  const _id = stockId(storeId, skuId)
  // Once its line is an hour old the stock itself has forgotten it.
  if (await stockMovements.get(movementId(_id, 'return', returnId))) return
  const at = clock.now()
  const back: Movement = {
    kind: 'return',
    change: count,
    reason: '',
    at,
    by: null,
    fingerprint: returnId,
  }
  await stocks.update(
    { _id, [`moves.${returnId}`]: exists(false) },
    {
      available: inc(count),
      [`moves.${returnId}`]: set(back),
      unswept: set(true),
      rev: inc(1),
    },
  )
}
