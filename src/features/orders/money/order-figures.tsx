import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { OrderFigures } from '@/shared/contracts/orders.money.views'
import type { StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { moneyText } from './money.text'
import '../orders.scss'

/** Today's; asked again each time the page is shown. */
export function useOrderFigures(storeId: StoreId) {
  return useQuery('orders/figures', { storeId, day: null })
}

interface RowProps {
  readonly id: string
  readonly words: Words
  readonly value: string
}

function Row({ id, words, value }: RowProps) {
  const say = useSay()
  return (
    <View className="order-sum">
      <View className="muted">{say(words)}</View>
      <View id={`figure-${id}`} className="title figures">
        {value}
      </View>
    </View>
  )
}

/** What each took, for the evening's count. */
function ByClerk({ byClerk }: Pick<OrderFigures, 'byClerk'>) {
  const say = useSay()
  if (byClerk.length === 0) return null
  return (
    <View className="card order-card">
      <View className="title">{say(moneyText.byClerk)}</View>
      {byClerk.map(({ name, cashFen, terminalFen }) => (
        <View key={name} className="order-sum figures">
          <View>{name}</View>
          <View>{say(moneyText.clerkTook(price(cashFen), price(terminalFen)))}</View>
        </View>
      ))}
    </View>
  )
}

function Top({ top }: Pick<OrderFigures, 'top'>) {
  const say = useSay()
  if (top.length === 0) return null
  return (
    <View className="card order-card">
      <View className="title">{say(moneyText.top)}</View>
      {top.map(({ name, count }) => (
        <View key={name.zh} className="order-sum figures">
          <View>{say(name)}</View>
          <View>{say(moneyText.times(count))}</View>
        </View>
      ))}
    </View>
  )
}

/** What was taken off by offers, coupons and points; nothing where nothing was. */
function TakenOff({ figures }: { readonly figures: OrderFigures }) {
  const say = useSay()
  const { promotionFen, coupons, couponFen, points, pointsFen } = figures
  const { figure, couponsOff, pointsOff } = moneyText
  return (
    <>
      {promotionFen === 0 ? null : (
        <Row id="promotions" words={figure.promotions} value={price(promotionFen)} />
      )}
      {coupons === 0 ? null : (
        <Row
          id="coupons"
          words={figure.coupons}
          value={say(couponsOff(coupons, price(couponFen)))}
        />
      )}
      {points === 0 ? null : (
        <Row id="points" words={figure.points} value={say(pointsOff(points, price(pointsFen)))} />
      )}
    </>
  )
}

/** A business day of orders in figures. */
export function OrderFiguresCards({ figures }: { readonly figures: OrderFigures }) {
  const say = useSay()
  const { figure } = moneyText
  return (
    <>
      <View className="card order-card">
        <View className="title">{say(moneyText.moneyCard)}</View>
        <Row id="orders" words={figure.orders} value={`${figures.orders}`} />
        <Row id="paid" words={figure.paid} value={price(figures.paidFen)} />
        <Row id="refunded" words={figure.refunded} value={price(figures.refundedFen)} />
        <Row id="cash" words={figure.cash} value={price(figures.cashFen)} />
        <Row id="terminal" words={figure.terminal} value={price(figures.terminalFen)} />
        <TakenOff figures={figures} />
        {figures.orders === 0 ? (
          <View className="small">{say(moneyText.noneSold)}</View>
        ) : (
          <Row id="average" words={figure.average} value={price(figures.averageFen)} />
        )}
      </View>
      <ByClerk byClerk={figures.byClerk} />
      <Top top={figures.top} />
    </>
  )
}
