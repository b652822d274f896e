import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { MovementView, UnknownProduct } from '@/shared/contracts/catalogue.contract'
import {
  changeByHand,
  type Movement,
  type NotEnoughToMove,
  type Stock,
  type StockMove,
} from '@/shared/domain/catalogue/stock'
import { asId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Reader, Writer } from '../../platform/route'
import { operators, type Where } from '../../platform/sdk'
import { storeAtWork } from '../staff/store-at-work'
import { movementId, stockId } from './catalogue.ids'
import { knownSku, shelfView } from './shelf.service'
import { stockMovements, stocks } from './stock.documents'
import { emptyStock, ledgerLine } from './stock-document'

/** What a move was decided from and must still hold when it is written. */
function proof(move: StockMove, { available, held }: Stock): Where {
  switch (move.kind) {
    case 'delivery':
      return {}
    case 'waste':
      return { available: operators.gte(move.count) }
    case 'count':
      return { available, held }
    default:
      return move satisfies never
  }
}

type Moved = Promise<
  Result<Output<'catalogue/move-stock'>, UnknownProduct | NotEnoughToMove | CallRefusal>
>

/** A delivery, waste or a count, once for an intent, and its line in the ledger. */
export async function moveStock(
  { storeId, skuId, move, reason }: Input<'catalogue/move-stock'>,
  { person, intent, now }: Writer,
): Moved {
  const store = await storeAtWork(storeId)
  if (!(await knownSku(skuId))?.counted) return refuse({ code: 'catalogue/unknown' })
  const { exists, inc, set } = operators
  const _id = stockId(storeId, skuId)
  const askedUnder = asId(intent.id)
  const path = `moves.${askedUnder}`
  const { fingerprint } = intent
  const written: Result<Movement, NotEnoughToMove> = await retryWhileContended(
    'catalogue/move-stock',
    async () => {
      const before = await stockMovements.get(movementId(_id, move.kind, askedUnder))
      if (before) return ok(before)
      const stock = await stocks.get(_id)
      if (!stock) {
        await stocks.create(emptyStock(storeId, skuId))
        return 'again'
      }
      const moving = stock.moves[askedUnder]
      if (moving) return ok(moving)
      const change = changeByHand(stock, move)
      if (!change.ok) return change
      const movement: Movement = {
        kind: move.kind,
        change: change.value,
        reason,
        at: now,
        by: person,
        fingerprint,
      }
      const done = await stocks.update(
        { _id, [path]: exists(false), ...proof(move, stock) },
        { available: inc(change.value), [path]: set(movement), unswept: set(true), rev: inc(1) },
      )
      return done ? ok(movement) : 'again'
    },
  )
  if (!written.ok) return written
  if (written.value.fingerprint !== fingerprint) return refuse({ code: 'request/reused' })
  await stockMovements.create(ledgerLine({ _id, storeId, skuId }, askedUnder, written.value))
  return ok(await shelfView(store, now))
}

const PAGE = 50

/** The latest lines of one size's ledger; those of one moment are never split over two pages. */
export async function movements(
  { storeId, skuId, before }: Input<'catalogue/movements'>,
  _reader: Reader,
): Promise<Result<Output<'catalogue/movements'>, UnknownProduct>> {
  if (!(await knownSku(skuId))) return refuse({ code: 'catalogue/unknown' })
  const found = await stockMovements.find(
    { stockId: stockId(storeId, skuId), ...(before !== null && { at: operators.lt(before) }) },
    { limit: PAGE + 1, orderBy: { path: 'at', order: 'desc' } },
  )
  const beyond = found[PAGE]?.at
  const whole = found.filter(({ at }) => at !== beyond)
  const page = whole.length > 0 ? whole : found
  return ok({
    movements: page.map(({ _id, kind, change, reason, at }): MovementView => {
      return { id: _id, kind, change, reason, at }
    }),
  })
}
