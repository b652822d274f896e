import { View } from '@tarojs/components'
import type { OrderLineView, OrderView } from '@/shared/contracts/orders.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { useLanguage, useSay } from '@/ui/language'
import { chosenWords } from '../chosen-words'
import { LineRules, Receipt } from '../receipt'
import { reasonWords } from '../refund-reason'
import { orderText } from './order.text'

function Line({ line }: { readonly line: OrderLineView }) {
  const say = useSay()
  const { language } = useLanguage()
  const chosen = chosenWords(line.chosen, language)
  const gone = line.refundedCount >= line.count
  return (
    <View className="order-line">
      <View className="order-line-row">
        <View className="order-line-words">
          <View className={gone ? 'order-given' : 'order-line-name'}>
            {`${say(line.name)} × ${line.count}`}
          </View>
          {chosen === '' ? null : <View className="small">{chosen}</View>}
          {line.note === '' ? null : <View className="small order-note">{line.note}</View>}
          <LineRules rules={line.rules} />
          {line.refundedCount === 0 ? null : (
            <View className="small figures">{say(orderText.given(line.refundedCount))}</View>
          )}
        </View>
        <View className="figures">{price(line.unitFen * line.count)}</View>
      </View>
    </View>
  )
}

function servingWords({ serving, placeName }: OrderView, say: (words: Words) => string): string {
  switch (serving.how) {
    case 'here':
      return say(orderText.here)
    case 'to-go':
      return serving.cutlery
        ? `${say(orderText.toGo)} · ${say(orderText.withCutlery)}`
        : say(orderText.toGo)
    case 'to-place': {
      if (placeName === undefined) return say(orderText.toYourPlace)
      const { zh, en = zh } = placeName
      return say({ zh: orderText.toPlace(zh).zh, en: orderText.toPlace(en).en })
    }
    default:
      return serving satisfies never
  }
}

function Sum({ id, words, fen }: { id: string; words: Words; fen: number }) {
  const say = useSay()
  return (
    <View className="order-sum figures">
      <View className="muted">{say(words)}</View>
      <View id={id}>{price(fen)}</View>
    </View>
  )
}

/** What it brings in points, and those that came back. */
function PointsOf({ order: { kind, points, status } }: { readonly order: OrderView }) {
  const say = useSay()
  if (points === undefined) return null
  const { earns, givenBack } = points
  const isHad = status === 'collected' || (kind === 'at-counter' && status === 'paid')
  return (
    <>
      {earns === 0 ? null : (
        <View id="order-earns" className="small figures">
          {say(isHad ? orderText.earned(earns) : orderText.earns(earns))}
        </View>
      )}
      {givenBack === 0 ? null : (
        <View id="order-points-back" className="small figures">
          {say(orderText.pointsBack(givenBack))}
        </View>
      )}
    </>
  )
}

/** What was ordered and what it came to, as it was when it was ordered. */
export function OrderLines({ order }: { readonly order: OrderView }) {
  const say = useSay()
  const placed = clockTime(order.placedAt, order.utcOffsetMinutes)
  return (
    <>
      {order.allergyNote === '' ? null : (
        <View id="order-allergy" className="order-allergy">
          {say(orderText.allergy(order.allergyNote))}
        </View>
      )}
      <View className="card order-card">
        {order.kind === 'goods' ? (
          <View id="order-serving" className="muted">
            {servingWords(order, say)}
          </View>
        ) : null}
        {order.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        <Receipt adjustments={order.adjustments} />
        <Sum id="order-total" words={orderText.total} fen={order.totalFen} />
        {order.refundedFen === 0 ? null : (
          <Sum id="order-refunded" words={orderText.refunded} fen={-order.refundedFen} />
        )}
        <PointsOf order={order} />
        <View className="small figures">{say(orderText.placedAt(placed))}</View>
      </View>
      <Refunds refunds={order.refunds} />
    </>
  )
}

/** What is given back, and how far it has come. */
function Refunds({ refunds }: Pick<OrderView, 'refunds'>) {
  const say = useSay()
  const shown = refunds.filter(({ status }) => status !== 'withdrawn')
  if (shown.length === 0) return null
  return (
    <View id="order-refunds" className="card order-card" aria-live="polite">
      {shown.map(({ fen, reason, status }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refunds are only added
        <View key={at} className="order-line">
          <View className="figures">
            {say(orderText.refundOf(price(fen), say(reasonWords(reason))))}
          </View>
          <View className="small">{say(orderText.refundStatus[status])}</View>
        </View>
      ))}
    </View>
  )
}
