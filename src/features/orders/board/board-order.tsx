import { View } from '@tarojs/components'
import type { BoardOrder } from '@/shared/contracts/orders.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useLanguage, useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { chosenWords } from '../chosen-words'
import { lateMinutes } from './arrange'
import { orderBoardText } from './board.text'
import { BoardAct } from './board-act'
import { RefundRow } from './refund-row'
import type { AtBoard } from './use-order-board'

/** Where an order goes: the place's name, else how it is had. */
export function servingText({ serving, placeName }: BoardOrder) {
  if (placeName !== undefined) return placeName
  if (serving.how === 'to-place') return orderBoardText.toPlace
  if (serving.how === 'here') return orderBoardText.here
  return serving.cutlery ? orderBoardText.toGoCutlery : orderBoardText.toGo
}

interface NoteProps {
  readonly order: BoardOrder
  readonly seen: boolean
  readonly onSeen: () => void
}

/** What its shopper must not eat: first, in red, and to be tapped before it is accepted. */
export function AllergyNote({ order, seen, onSeen }: NoteProps) {
  const say = useSay()
  if (order.allergyNote === '') return null
  const words = say(orderBoardText.allergy(order.allergyNote))
  if (order.status !== 'paid' || seen) {
    return (
      <View id={`allergy-${order.id}`} className="order-allergy">
        {words}
        {order.status === 'paid' ? (
          <View className="small">{say(orderBoardText.allergySeen)}</View>
        ) : null}
      </View>
    )
  }
  return (
    <View
      id={`allergy-${order.id}`}
      className="order-allergy"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${words}，${say(orderBoardText.seeAllergy)}`}
      onClick={onSeen}
    >
      {words}
      <View className="small">{say(orderBoardText.seeAllergy)}</View>
    </View>
  )
}

/** What is to be made, with what is said to the kitchen. */
export function BoardLines({ order }: { readonly order: BoardOrder }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <View className="board-lines">
      {order.lines.map((line) => {
        const chosen = chosenWords(line.chosen, language)
        const left = line.count - line.refundedCount
        return (
          <View key={line.id} className="board-line">
            <View className={left === 0 ? 'order-given' : ''}>
              {`${say(line.name)} × ${left === 0 ? line.count : left}`}
            </View>
            {chosen === '' ? null : <View className="small">{chosen}</View>}
            {line.note === '' ? null : <View className="order-note">{line.note}</View>}
          </View>
        )
      })}
    </View>
  )
}

interface Props {
  readonly at: AtBoard
  readonly order: BoardOrder
  readonly now: Instant
  readonly seen: boolean
  readonly onSeen: () => void
  readonly onMore: () => void
}

function Head({ at, order, now, onMore }: Props) {
  const say = useSay()
  const late = lateMinutes(order, now)
  const promised = clockTime(order.wantedAt ?? order.promisedAt, at.board.utcOffsetMinutes)
  return (
    <View className="board-head">
      <View className="board-number figures">{order.number}</View>
      <View className="board-head-words">
        <View>{say(servingText(order))}</View>
        <View className={`small figures${late > 0 ? ' board-late' : ''}`}>
          {late > 0 ? say(orderBoardText.late(late)) : say(orderBoardText.promised(promised))}
          {order.guestName === undefined ? '' : ` · ${order.guestName}`}
        </View>
      </View>
      <TapButton
        id={`more-${order.id}`}
        label={say(orderBoardText.more)}
        spoken={say(orderBoardText.moreOf(order.number))}
        look="plain"
        onTap={onMore}
      />
    </View>
  )
}

/** An order to accept or to make: its number, its notes first, its lines, the next step. */
export function BoardOrderCard(props: Props) {
  const { at, order, seen, onSeen } = props
  const on = { storeId: at.storeId, orderId: order.id }
  const unseen = order.allergyNote !== '' && !seen
  return (
    <View id={`board-${order.id}`} className="card board-order">
      <Head {...props} />
      <AllergyNote order={order} seen={seen} onSeen={onSeen} />
      <BoardLines order={order} />
      {order.refunds.map((refund) => (
        <RefundRow key={refund.id} at={at} orderId={order.id} refund={refund} />
      ))}
      {order.cancelAsked ? <CancelAsked at={at} order={order} /> : null}
      <View className="board-act">
        {order.status === 'paid' ? (
          <BoardAct
            id={`accept-${order.id}`}
            at={at}
            action="orders/accept"
            input={{ ...on, notesSeen: !unseen }}
            words={orderBoardText.accept}
            look="main"
            off={unseen}
          />
        ) : null}
        {order.status === 'accepted' && !order.cancelAsked ? (
          <BoardAct
            id={`ready-${order.id}`}
            at={at}
            action="orders/ready"
            input={on}
            words={orderBoardText.makeReady}
            look="main"
          />
        ) : null}
      </View>
    </View>
  )
}

/** Its shopper asks for it to be cancelled: given back whole, or made all the same. */
function CancelAsked({ at, order }: Pick<Props, 'at' | 'order'>) {
  const say = useSay()
  const on = { storeId: at.storeId, orderId: order.id }
  return (
    <View className="board-act">
      <View className="board-late">{say(orderBoardText.cancelAsked)}</View>
      <BoardAct
        id={`cancel-agree-${order.id}`}
        at={at}
        action="orders/answer-cancel"
        input={{ ...on, agreed: true }}
        words={orderBoardText.agree}
      />
      <BoardAct
        id={`cancel-go-on-${order.id}`}
        at={at}
        action="orders/answer-cancel"
        input={{ ...on, agreed: false }}
        words={orderBoardText.goOn}
      />
    </View>
  )
}
