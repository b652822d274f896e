import { accept, handOver, ready } from '../../../cloudfunctions/modules/orders/board.service'
import type { OrderDocument } from '../../../cloudfunctions/modules/orders/orders.documents'
import * as refunds from '../../../cloudfunctions/modules/orders/refunds.service'
import { approve } from '../../../cloudfunctions/modules/orders/settle-refund.service'
import type { Played } from '../histories/played'
import { CLERK, STORE_ID, staffOf, writerOf } from './shop'

type Tap = (played: Played, order: OrderDocument, at: At) => Promise<unknown>

interface At {
  readonly storeId: typeof STORE_ID
  readonly orderId: OrderDocument['_id']
}

function staff(played: Played, action: string, input: unknown) {
  const writer = writerOf(CLERK, action, played.requestId(), input, played.now)
  return staffOf(writer, played.chance(0.5) ? 'clerk' : 'manager')
}

/** A tap of the counter on an order of this input. */
function tap<I extends object>(
  service: (input: At & I, writer: ReturnType<typeof staffOf>) => Promise<unknown>,
  inputOf: (played: Played, order: OrderDocument) => I,
): Tap {
  return (played, order, at) => {
    const input = { ...at, ...inputOf(played, order) }
    return service(input, staff(played, service.name, input))
  }
}

function anyRefund(played: Played, { refunds: all }: OrderDocument) {
  return played.pick(all)
}

const taps: readonly Tap[] = [
  tap(accept, () => ({ notesSeen: true })),
  tap(accept, () => ({ notesSeen: true })),
  tap(ready, () => ({})),
  tap(handOver, () => ({ code: null, withoutCode: '手机没电' })),
  tap(refunds.refund, (played) => ({ lines: {}, fen: played.upTo(9_000), reason: '洒了' })),
  tap(refunds.refund, (played, { lines }) => {
    const line = played.pick(lines)
    return { lines: line ? { [line.id]: 1 } : {}, fen: null, reason: '洒了' }
  }),
  tap(refunds.answerCancel, (played) => ({ agreed: played.chance(0.7) })),
  async (played, order, at) => {
    const line = played.pick(order.lines)
    if (!line) return 'nothing'
    const input = { ...at, lineId: line.id }
    return refunds.cannotMake(input, staff(played, 'cannot-make', input))
  },
  async (played, order, at) => {
    const refund = anyRefund(played, order)
    if (!refund) return 'nothing'
    const input = { ...at, refundId: refund.id }
    return refunds.withdraw(input, staff(played, 'withdraw', input))
  },
  async (played, order, { storeId }) => {
    const refund = anyRefund(played, order)
    if (!refund) return 'nothing'
    const input = { storeId, refundId: refund.id, approved: played.chance(0.6) }
    return approve(input, staff(played, 'approve', input))
  },
]

/** Somebody at the counter taps on some order. */
export async function tapAtCounter(played: Played): Promise<unknown> {
  const order = (await played.anyOnBoard()) ?? (await played.anyOrder())
  const one = played.pick(taps)
  if (!order || !one) return 'nothing'
  return one(played, order, { storeId: STORE_ID, orderId: order._id })
}
