import { ORDER_PERSONAL_DAYS } from '@/shared/domain/orders/kept'
import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { orderDays, orders } from './orders.documents'

const SLICE = 200

/** An order that never got its number was answered long ago: no request is taken this late. */
const NEVER_PLACED_DAYS = 2

/** The timer's task: after 30 days an order forgets who it was, what they may not eat and what they wrote. */
export async function forgetOrderers(now: Instant): Promise<void> {
  const { inc, lt, set } = operators
  const old = await orders.find(
    { personal: true, placedAt: lt(now - ORDER_PERSONAL_DAYS * DAY_MS) },
    { limit: SLICE },
  )
  for (const { _id, rev, lines } of old) {
    await orders.update(
      { _id, rev },
      {
        personal: set(false),
        personId: set(null),
        guestName: set(null),
        allergyNote: set(''),
        lines: set(lines.map((line) => ({ ...line, note: '' }))),
        last: set({}),
        rev: inc(1),
      },
    )
  }
}

/** The timer's task: what was rolled back before it had a number, once nobody can ask for it again. */
export async function forgetUnplaced(now: Instant): Promise<void> {
  const old = await orders.find(
    {
      status: 'expired',
      number: null,
      unsettled: false,
      placedAt: operators.lt(now - NEVER_PLACED_DAYS * DAY_MS),
    },
    { limit: SLICE },
  )
  for (const { _id } of old) await orders.remove(_id)
}

/** The timer's task: days forget who took the kitchen's time, an hour after it is over. */
export async function sweepOrderDays(now: Instant): Promise<void> {
  const { inc, lt, remove, set } = operators
  const days = await orderDays.find(
    { unswept: true, sweptAt: lt(now - HOUR_MS) },
    { limit: SLICE, orderBy: { path: 'sweptAt', order: 'asc' } },
  )
  for (const { _id, rev, holds } of days) {
    const all = Object.entries(holds)
    const over = all.filter(([, { promisedAt }]) => promisedAt < now - HOUR_MS)
    const more = over.length < all.length
    await orderDays.update(
      { _id, ...(!more && { rev }) },
      {
        ...Object.fromEntries(over.map(([id]) => [`holds.${id}`, remove()])),
        unswept: set(more),
        sweptAt: set(now),
        rev: inc(1),
      },
    )
  }
}
