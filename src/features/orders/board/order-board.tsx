import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { BoardOrder, CounterPayment } from '@/shared/contracts/orders.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { OrderId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside, Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { columnsOf } from './arrange'
import { orderBoardText } from './board.text'
import { BoardHead } from './board-head'
import { BoardOrderCard } from './board-order'
import { HandOver } from './hand-over'
import { LeftAtClosing } from './left-at-closing'
import { OrderSheet } from './order-sheet'
import { RefundSheet } from './refund-sheet'
import type { AtBoard } from './use-order-board'
import '../orders.scss'
import './board.scss'

interface ColumnProps {
  readonly name: string
  readonly words: Words
  readonly count: number
  readonly hint?: Words
  readonly children: ReactNode
}

function Column({ name, words, count, hint, children }: ColumnProps) {
  const say = useSay()
  if (count === 0) return null
  return (
    <View id={`column-${name}`} className="board-column">
      <View className="board-column-head">
        <View className="title">{say(words)}</View>
        <View id={`count-${name}`} className="title figures" aria-live="polite">
          {say(orderBoardText.count(count))}
        </View>
      </View>
      {hint === undefined ? null : <View className="small">{say(hint)}</View>}
      {children}
    </View>
  )
}

/** What is open over the board. */
type Open =
  | { readonly what: 'order'; readonly orderId: OrderId }
  | { readonly what: 'refund'; readonly order: BoardOrder }
  | { readonly what: 'refund-payment'; readonly payment: CounterPayment }

interface PaymentsProps {
  readonly at: AtBoard
  readonly onRefund: (payment: CounterPayment) => void
}

/** What was paid at the counter a moment ago. */
function CounterPayments({ at, onRefund }: PaymentsProps) {
  const say = useSay()
  const { counterPayments, utcOffsetMinutes } = at.board
  return (
    <Column name="payments" words={orderBoardText.counterPayments} count={counterPayments.length}>
      {counterPayments.map((payment) => (
        <View key={payment.id} id={`payment-${payment.id}`} className="card board-payment figures">
          <View>
            <View className="title">{price(payment.totalFen)}</View>
            <View className="small">
              {`${payment.number} · ${clockTime(payment.paidAt, utcOffsetMinutes)}`}
            </View>
          </View>
          <TapButton
            id={`refund-payment-${payment.id}`}
            label={say(orderBoardText.refund)}
            look="plain"
            onTap={() => onRefund(payment)}
          />
        </View>
      ))}
    </Column>
  )
}

interface OpenedProps {
  readonly at: AtBoard
  readonly open: Open
  readonly show: (open: Open) => void
  readonly close: () => void
}

/** What was opened; a colleague may have moved the order on meanwhile. */
function Opened({ at, open, show, close }: OpenedProps) {
  const say = useSay()
  if (open.what === 'refund') {
    const { id, number } = open.order
    return <RefundSheet at={at} orderId={id} number={number} of={open.order} onClose={close} />
  }
  if (open.what === 'refund-payment') {
    const { id, number, totalFen } = open.payment
    const of = { totalFen, lines: [], refunds: [] }
    return <RefundSheet at={at} orderId={id} number={number} of={of} onClose={close} />
  }
  const order = at.board.orders.find(({ id }) => id === open.orderId)
  if (order === undefined) {
    return (
      <Sheet id="order-sheet" title={say(orderBoardText.title)} onClose={close}>
        <View id="order-gone" className="muted">
          {say(orderBoardText.gone)}
        </View>
      </Sheet>
    )
  }
  return (
    <OrderSheet
      at={at}
      order={order}
      onRefund={() => show({ what: 'refund', order })}
      onClose={close}
    />
  )
}

/** The orders of a store: what comes in, what is made, what waits to be collected. */
export function OrderBoard({ at }: { readonly at: AtBoard }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS / 2)
  const [open, setOpen] = useState<Open | null>(null)
  const [seen, setSeen] = useState<ReadonlySet<OrderId>>(new Set())
  const { incoming, making, ready, handedOver } = columnsOf(at.board.orders)
  const show = (orderId: OrderId) => setOpen({ what: 'order', orderId })
  const card = (order: BoardOrder) => (
    <BoardOrderCard
      key={order.id}
      at={at}
      order={order}
      now={now}
      seen={seen.has(order.id)}
      onSeen={() => setSeen((before) => new Set([...before, order.id]))}
      onMore={() => show(order.id)}
    />
  )
  const chip = (order: BoardOrder) => (
    <HandOver key={order.id} at={at} order={order} now={now} onMore={() => show(order.id)} />
  )
  const empty = incoming.length + making.length + ready.length === 0
  const bare = handedOver.length + at.board.counterPayments.length === 0
  const Word = bare ? Notice : Aside
  return (
    <>
      <BoardHead at={at} now={now} />
      <LeftAtClosing board={at.board} now={now} />
      {empty ? <Word id="no-orders" words={say(orderBoardText.none)} /> : null}
      <View className="board-columns">
        <Column name="incoming" words={orderBoardText.incoming} count={incoming.length}>
          {incoming.map(card)}
        </Column>
        <Column
          name="ready"
          words={orderBoardText.ready}
          hint={orderBoardText.readyHint}
          count={ready.length}
        >
          <View className="board-chips">{ready.map(chip)}</View>
        </Column>
        <Column name="making" words={orderBoardText.making} count={making.length}>
          {making.map(card)}
        </Column>
        <CounterPayments
          at={at}
          onRefund={(payment) => setOpen({ what: 'refund-payment', payment })}
        />
        <Column name="handed-over" words={orderBoardText.handedOver} count={handedOver.length}>
          {handedOver.map(card)}
        </Column>
      </View>
      {open === null ? null : (
        <Opened at={at} open={open} show={setOpen} close={() => setOpen(null)} />
      )}
    </>
  )
}
