import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardOrder } from '@/shared/contracts/orders.views'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { Sheet } from '@/ui/sheet'
import { scanByCamera } from '@/wechat/scan-by-camera'
import { WriteWord } from '../write-word'
import { lateMinutes } from './arrange'
import { orderBoardText } from './board.text'
import { servingText } from './board-order'
import { type AtBoard, useBoardWrite } from './use-order-board'

const CODE_CHARACTERS = 40

interface CodeProps {
  readonly order: BoardOrder
  readonly busy: boolean
  readonly onCode: (code: string) => void
  readonly onWithout: (reason: string) => void
  readonly onClose: () => void
}

/** A large order's pick-up code: scanned, typed, or what was checked in its place. */
function CodeSheet({ order, busy, onCode, onWithout, onClose }: CodeProps) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const scan = scanByCamera
  const scanned = (text: string | null) => {
    if (text !== null) onCode(text)
  }
  return (
    <Sheet
      id="code-sheet"
      title={`${order.number} · ${say(orderBoardText.codeTitle)}`}
      onClose={onClose}
    >
      <View className="muted">{say(orderBoardText.codeHint)}</View>
      <View className="order-ways">
        {scan === null ? null : (
          <TapButton
            id="code-scan"
            label={say(orderBoardText.scanCode)}
            busy={busy}
            onTap={() => void scan().then(scanned)}
          />
        )}
      </View>
      <Input
        id="code-field"
        className="order-field figures"
        value={typed}
        maxlength={CODE_CHARACTERS}
        placeholder={say(orderBoardText.typeCode)}
        aria-label={say(orderBoardText.typeCode)}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <View className="order-ways">
        <TapButton
          id="code-check"
          label={say(orderBoardText.checkCode)}
          look="second"
          busy={busy || typed.trim() === ''}
          onTap={() => onCode(typed.trim())}
        />
        <View className="muted">{say(orderBoardText.withoutCode)}</View>
        {orderBoardText.withoutReasons.map((reason, at) => (
          <TapButton
            key={reason.en}
            id={`code-without-${at}`}
            label={say(reason)}
            look="second"
            busy={busy}
            onTap={() => onWithout(say(reason))}
          />
        ))}
      </View>
    </Sheet>
  )
}

interface Props {
  readonly at: AtBoard
  readonly order: BoardOrder
  readonly now: Instant
  readonly onMore: () => void
}

/** A ready order as its number: one tap hands it over, unless its amount asks for the code. */
export function HandOver({ at, order, now, onMore }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const write = useBoardWrite('orders/hand-over', at, () => setAsking(false))
  const busy = write.writing.status === 'sending' || write.writing.status === 'checking'
  const on = { storeId: at.storeId, orderId: order.id }
  const waited = lateMinutes(order, now)
  const where = say(servingText(order))
  const handOver = () => write.submit({ ...on, code: null, withoutCode: null })
  return (
    <View id={`board-${order.id}`} className="board-ready">
      <View
        id={`hand-over-${order.id}`}
        className={`board-chip${busy ? ' tap-busy' : ''}`}
        hoverClass="tap-pressed"
        {...asButton}
        aria-label={`${say(orderBoardText.handOver(order.number))}，${where}`}
        onClick={order.asksForCode ? () => setAsking(true) : handOver}
      >
        <View className="board-chip-number figures">{order.number}</View>
        <View className="small">{where}</View>
        {order.guestName === undefined ? null : <View className="small">{order.guestName}</View>}
        {waited === 0 ? null : (
          <View className="small figures">{say(orderBoardText.waits(waited))}</View>
        )}
      </View>
      <TapButton
        id={`more-${order.id}`}
        label={say(orderBoardText.more)}
        spoken={say(orderBoardText.moreOf(order.number))}
        look="plain"
        onTap={onMore}
      />
      <WriteWord about={order.id} writing={write.writing} onCheckAgain={write.checkAgain} />
      {asking ? (
        <CodeSheet
          order={order}
          busy={busy}
          onCode={(code) => write.submit({ ...on, code, withoutCode: null })}
          onWithout={(withoutCode) => write.submit({ ...on, code: null, withoutCode })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </View>
  )
}
