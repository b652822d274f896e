import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import { type OutboxEntry, outbox, outboxEntry } from '../../platform/outbox'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { placeNameOf } from './order-lines'
import type { OrderDocument } from './orders.documents'

/** What a printer is to print; entries wait in the outbox for a function that has one. */
export const PRINT = 'orders/print'

/** The slip of an accepted order: its number, its notes before everything else, its lines. */
export function printEntry(store: StoreDocument, order: OrderDocument, now: Instant): OutboxEntry {
  const payload = {
    storeId: store._id,
    storeName: store.name,
    number: order.number,
    allergyNote: order.allergyNote,
    lines: order.lines.map(({ name, chosen, count, note }) => ({ note, name, chosen, count })),
    serving: order.serving,
    place: placeNameOf(store, order) ?? null,
    guestName: order.guestName,
    promisedAt: order.promisedAt,
  }
  const _id = derivedId('print', order._id)
  return outboxEntry({ _id, kind: PRINT, delivery: 'at-least-once', payload }, now)
}

/** How many entries one minute's run lets go; the rest wait for the next. */
const SLICE = 200

/** The timer's task: after a day nobody prints it any more, and it holds what somebody may not eat. */
export async function letGoPrints(now: Instant): Promise<void> {
  const old = await outbox.find(
    { kind: PRINT, createdAt: operators.lt(now - DAY_MS) },
    { limit: SLICE, orderBy: { path: 'createdAt', order: 'asc' } },
  )
  for (const { _id } of old) await outbox.remove(_id)
}
