import { validate as checkTaxNumber } from 'stdnum/lib/cjs/cn/uscc.js'
import type { Input } from '@/shared/contracts'
import { keptStatuses } from '@/shared/domain/orders/order-life'
import { ok, refuse } from '@/shared/kernel/result'
import type { Reply, Writer } from '../../platform/route'
import { changeOwn } from './own-order.service'

/** An address as people have them; whether it is anybody's only a letter would tell. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** Asks for an invoice; asking again before it is issued corrects what was asked. */
export async function askFapiao(
  { orderId, title, taxNumber, email }: Input<'orders/ask-fapiao'>,
  writer: Writer,
): Reply<'orders/ask-fapiao'> {
  // GB 32100-2015: the eighteenth character is the check of the others.
  if (taxNumber !== null && !checkTaxNumber(taxNumber).isValid) {
    return refuse({ code: 'orders/tax-number-wrong' })
  }
  if (!EMAIL.test(email)) return refuse({ code: 'orders/email-wrong' })
  return changeOwn(orderId, writer, (order) => {
    const { status, fapiao } = order
    const kept = keptStatuses.some((each) => each === status && each !== 'refunded')
    const late = fapiao !== null && fapiao.status !== 'asked'
    if (!kept || late) return refuse({ code: 'orders/not-now', status })
    const asked = { title, taxNumber, email, askedAt: writer.now, status: 'asked' as const }
    return ok({ order: { ...order, fapiao: asked } })
  })
}
