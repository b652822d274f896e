import type { Input, Output } from '@/shared/contracts'
import { counterPollMs } from '@/shared/domain/orders/polling'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import type { StaffReader } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { counterPayment } from './board-view'
import { orders } from './orders.documents'

/** More of one amount come in at no two counters while one code is held up. */
const MOST_SHOWN = 5

/** WeChat tells when something was paid as a whole second: that second's beginning. */
function asWeChatTells(moment: Instant): Instant {
  return moment - (moment % SECOND_MS)
}

/**
 * What was paid of an amount since its code was held up. The code binds nobody's payment to it: two
 * counters that ask for the same see each other's too, told apart by their numbers.
 */
export async function paidAtCounter(
  { storeId, amountFen, since }: Input<'orders/paid-at-counter'>,
  { now }: StaffReader,
): Promise<Result<Output<'orders/paid-at-counter'>, never>> {
  const { tradingDay } = await storeAtWork(storeId)
  const paidAt = operators.gte(asWeChatTells(since))
  const paid = await orders.find(
    { storeId, kind: 'at-counter', totalFen: amountFen, paidAt },
    { limit: MOST_SHOWN, orderBy: { path: 'paidAt', order: 'desc' } },
  )
  return ok({
    payments: paid.flatMap(counterPayment),
    utcOffsetMinutes: tradingDay.utcOffsetMinutes,
    nextPollMs: counterPollMs(since, now),
  })
}
