import type { Input, Output } from '@/shared/contracts'
import { noFigures, topSold } from '@/shared/domain/orders/figures'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { ok, type Result } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { MOST_MEMBERS, members } from '../staff/staff.documents'
import type { StaffReader } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { orderFigures } from './orders.documents'
import { orderDayId } from './orders.ids'

/** What colleagues call these people, those who have left since among them. */
async function namesOf(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (people.length === 0) return new Map()
  const found = await members.find({ personId: operators.in(people) }, { limit: MOST_MEMBERS })
  return new Map(found.map(({ personId, name }) => [personId, name]))
}

/** A business day of a store's orders, as it was counted. */
export async function figures(
  { storeId, day: asked }: Input<'orders/figures'>,
  { now }: StaffReader,
): Promise<Result<Output<'orders/figures'>, never>> {
  const store = await storeAtWork(storeId)
  const day = asked ?? businessDayAt(now, store.tradingDay)
  const counted = (await orderFigures.get(orderDayId(storeId, day))) ?? noFigures
  const { orders, paidFen, byClerk } = counted
  const clerks = Object.entries(byClerk).map(([id, taken]) => [asId<'person'>(id), taken] as const)
  const names = await namesOf(clerks.map(([id]) => id))
  return ok({
    day,
    orders,
    paidFen,
    refundedFen: counted.refundedFen,
    cashFen: counted.cashFen,
    terminalFen: counted.terminalFen,
    promotionFen: counted.promotionFen,
    coupons: counted.coupons,
    couponFen: counted.couponFen,
    points: counted.points,
    pointsFen: counted.pointsFen,
    byClerk: clerks.map(([id, taken]) => ({ name: names.get(id) ?? '', ...taken })),
    averageFen: orders === 0 ? 0 : Math.floor(paidFen / orders),
    top: topSold(counted),
  })
}
