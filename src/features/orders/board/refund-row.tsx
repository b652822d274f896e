import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { BoardOrder } from '@/shared/contracts/orders.views'
import type { OrderId } from '@/shared/kernel/ids'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { price } from '@/shared/kernel/price'
import { useSay } from '@/ui/language'
import { reasonWords } from '../refund-reason'
import { orderBoardText } from './board.text'
import { BoardAct } from './board-act'
import type { AtBoard } from './use-order-board'

type Refund = BoardOrder['refunds'][number]

interface Props {
  readonly at: AtBoard
  readonly orderId: OrderId
  readonly refund: Refund
}

function Withdraw({ at, orderId, refund, until }: Props & { readonly until: Instant }) {
  const leftMs = until - useServerNow(SECOND_MS)
  if (leftMs <= 0) return null
  return (
    <BoardAct
      id={`withdraw-${refund.id}`}
      at={at}
      action="orders/withdraw-refund"
      input={{ storeId: at.storeId, orderId, refundId: refund.id }}
      words={orderBoardText.withdraw(Math.ceil(leftMs / SECOND_MS))}
    />
  )
}

/** A refund of an order: how much, how far, and ten seconds to take it back. */
export function RefundRow(props: Props) {
  const say = useSay()
  const { fen, reason, status, mayWithdrawUntil } = props.refund
  if (status === 'withdrawn') return null
  const waits = status === 'waiting' || status === 'waiting-approval'
  return (
    <View id={`refund-${props.refund.id}`} className="board-refund">
      <View className="small figures" aria-live="polite">
        {`${say(orderBoardText.refundOf(price(fen)))} · ${say(reasonWords(reason))} · ${say(orderBoardText.refundStatus[status])}`}
      </View>
      {waits && mayWithdrawUntil !== undefined ? (
        <Withdraw {...props} until={mayWithdrawUntil} />
      ) : null}
    </View>
  )
}
