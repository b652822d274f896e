import { ownRefundReasons } from '@/shared/domain/orders/own-refund-reasons'
import type { OrderLineId, RefundId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import type { MerchantText } from '@/shared/kernel/words'
import type { Transaction } from '../../platform/transaction'
import { sendAtOnce } from '../notifications/at-once'
import type { AnyTelling } from '../notifications/message-facts'
import { messageId, tell, tellWithin } from '../notifications/tell.service'
import { stores } from '../stores/stores.documents'
import type { KeptRefund, OrderDocument } from './orders.documents'

/** What a change of an order tells its shopper. */
interface News {
  /** Ready to be fetched: what is brought to a place needs no telling. */
  readonly ready: boolean
  /** Money that has gone back through WeChat; cash is in their hand. */
  readonly refunded: readonly KeptRefund[]
  readonly cannotBeMade: readonly KeptRefund[]
}

function newsOf(before: OrderDocument, after: OrderDocument): News {
  const was = new Map(before.refunds.map((refund) => [refund.id, refund]))
  const isFetched = after.kind === 'goods' && after.serving.how !== 'to-place'
  return {
    ready: isFetched && before.status !== 'ready' && after.status === 'ready',
    refunded: after.refunds.filter(
      ({ id, status, fen }) =>
        after.payment.by === 'wechat' &&
        fen > 0 &&
        status === 'done' &&
        was.get(id)?.status !== 'done',
    ),
    cannotBeMade: after.refunds.filter(
      ({ id, reason }) => !was.has(id) && reason === ownRefundReasons['cannot-make'].zh,
    ),
  }
}

interface Ticketed {
  readonly storeName: MerchantText
  readonly number: string
}

function refundFacts({ storeName, number }: Ticketed, fen: Fen) {
  return { storeName, what: { zh: number }, fen }
}

/** The first of a refund's lines; what is told of is one. */
function nameOf({ lines }: OrderDocument, counts: Readonly<Record<OrderLineId, number>>) {
  return lines.find(({ id }) => counts[id] !== undefined)?.name ?? { zh: '' }
}

interface Told {
  readonly telling: AnyTelling
  readonly dueAt: Instant
}

function tellings(
  order: OrderDocument,
  { ready, refunded, cannotBeMade }: News,
  of: Pick<AnyTelling, 'personId' | 'about' | 'utcOffsetMinutes'>,
  ticketed: Ticketed,
  now: Instant,
): Told[] {
  return [
    ...(ready
      ? [
          {
            telling: {
              ...of,
              kind: 'order-ready' as const,
              occasion: '',
              facts: { ...ticketed, place: null },
            },
            dueAt: now,
          },
        ]
      : []),
    ...refunded.map(({ id, fen }) => ({
      telling: {
        ...of,
        kind: 'order-refunded' as const,
        occasion: id,
        facts: refundFacts(ticketed, fen),
      },
      dueAt: now,
    })),
    // Until it cannot be withdrawn any more, it may have been a slip of the hand.
    ...cannotBeMade.map(({ id, lines, dueAt }) => ({
      telling: {
        ...of,
        kind: 'order-cannot-be-made' as const,
        occasion: id,
        facts: { ...ticketed, what: nameOf(order, lines) },
      },
      dueAt,
    })),
  ]
}

/**
 * Writes what a change of an order tells, with the change.
 * @returns the messages that are due, to be tried right after the commit
 */
export async function tellOfOrder(
  tx: Transaction,
  before: OrderDocument,
  after: OrderDocument,
  now: Instant,
): Promise<readonly string[]> {
  const { _id: about, personId, number, storeId } = after
  const news = newsOf(before, after)
  const isAny = news.ready || news.refunded.length + news.cannotBeMade.length > 0
  if (!isAny || personId === null || number === null) return []
  const store = await tx.get(stores, storeId)
  if (!store) throw new Error(`order ${about} is of a store without a document`)
  const { utcOffsetMinutes } = store.tradingDay
  const of = { personId, about, utcOffsetMinutes }
  const told = tellings(after, news, of, { storeName: store.name, number }, now)
  for (const { telling, dueAt } of told) await tellWithin(tx, telling, now, dueAt)
  return told.filter(({ dueAt }) => dueAt <= now).map(({ telling }) => messageId(telling))
}

/**
 * Tells that late or second money has gone back: none of the order's own refunds, so that nothing of
 * the order changes with it. Told again, it is one message.
 */
export async function tellOfGivenBack(
  { _id: about, personId, number, storeId }: OrderDocument,
  { refundId: occasion, fen }: { readonly refundId: RefundId; readonly fen: Fen },
  now: Instant,
): Promise<void> {
  if (personId === null || number === null) return
  const store = await stores.get(storeId)
  if (!store) throw new Error(`order ${about} is of a store without a document`)
  const { name: storeName, tradingDay } = store
  const { utcOffsetMinutes } = tradingDay
  const facts = refundFacts({ storeName, number }, fen)
  const of = { kind: 'order-refunded' as const, personId, about, occasion, utcOffsetMinutes }
  await sendAtOnce([await tell({ ...of, facts }, now)])
}
