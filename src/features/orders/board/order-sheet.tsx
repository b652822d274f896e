import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardOrder } from '@/shared/contracts/orders.views'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { LineRules, Receipt } from '../receipt'
import { WriteWord } from '../write-word'
import { orderBoardText } from './board.text'
import { BoardAct } from './board-act'
import { AllergyNote, servingText } from './board-order'
import { RefundRow } from './refund-row'
import { leftOf } from './refund-sum'
import { type AtBoard, useBoardWrite } from './use-order-board'

interface Props {
  readonly at: AtBoard
  readonly order: BoardOrder
  readonly onRefund: () => void
  readonly onClose: () => void
}

/** The lines, each with the one tap that gives it back when it cannot be made. */
function LinesToGiveBack({ at, order }: Pick<Props, 'at' | 'order'>) {
  const say = useSay()
  const made = order.status === 'ready' || order.status === 'collected'
  return (
    <View className="order-card">
      {order.lines.map((line) => {
        const name = say(line.name)
        const given = line.refundedCount > 0
        return (
          <View key={line.id} className="board-line">
            <View className="order-line-row">
              <View className="order-line-words">{`${name} × ${line.count}`}</View>
              <View className="figures">{price(line.unitFen * line.count)}</View>
            </View>
            <LineRules rules={line.rules} />
            {given ? (
              <View className="small figures">{say(orderBoardText.given(line.refundedCount))}</View>
            ) : null}
            {made || leftOf(line) === 0 ? null : (
              <BoardAct
                id={`cannot-make-${line.id}`}
                at={at}
                action="orders/cannot-make"
                input={{ storeId: at.storeId, orderId: order.id, lineId: line.id }}
                words={orderBoardText.cannotMake}
                spoken={orderBoardText.cannotMakeOf(name)}
                look="plain"
              />
            )}
          </View>
        )
      })}
    </View>
  )
}

function ChangePlace({ at, order, onClose }: Omit<Props, 'onRefund'>) {
  const say = useSay()
  const [choosing, setChoosing] = useState(false)
  const { writing, submit, checkAgain } = useBoardWrite('orders/change-place', at, onClose)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const { places } = at.board
  if (places.length === 0 || order.status === 'collected') return null
  if (!choosing) {
    return (
      <TapButton
        id="change-place"
        label={say(orderBoardText.changePlace)}
        look="second"
        onTap={() => setChoosing(true)}
      />
    )
  }
  return (
    <>
      <View className="choices">
        {places.map((place) => (
          <TapButton
            key={place.id}
            id={`to-place-${place.id}`}
            label={say(place.name)}
            look="second"
            busy={busy}
            onTap={() => submit({ storeId: at.storeId, orderId: order.id, placeId: place.id })}
          />
        ))}
      </View>
      <WriteWord about="change-place" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}

/** One order, and what is seldom done with it. */
export function OrderSheet({ at, order, onRefund, onClose }: Props) {
  const say = useSay()
  const words = [
    say(servingText(order)),
    say(orderBoardText.paidBy[order.paidBy]),
    price(order.totalFen),
    order.guestName ?? null,
  ]
  const paid = order.paidBy !== 'nothing' && order.totalFen > 0
  return (
    <Sheet id="order-sheet" title={order.number} onClose={onClose}>
      <View className="muted figures">{words.filter((word) => word !== null).join(' · ')}</View>
      <AllergyNote order={order} seen onSeen={onClose} />
      <LinesToGiveBack at={at} order={order} />
      <Receipt adjustments={order.adjustments} />
      {order.refunds.map((refund) => (
        <RefundRow key={refund.id} at={at} orderId={order.id} refund={refund} />
      ))}
      <View className="order-ways">
        <ChangePlace at={at} order={order} onClose={onClose} />
        {paid ? (
          <TapButton
            id="refund"
            label={say(orderBoardText.refund)}
            look="second"
            onTap={onRefund}
          />
        ) : null}
      </View>
    </Sheet>
  )
}
