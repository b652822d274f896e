import { View } from '@tarojs/components'
import type { Adjustment, RuleApplied } from '@/shared/domain/orders/order'
import { price } from '@/shared/kernel/price'
import { useSay } from '@/ui/language'
import { adjustmentWords, receiptText } from './receipt.text'

/** What each rule takes off one line, under its name. */
export function LineRules({ rules }: { readonly rules: readonly RuleApplied[] }) {
  const say = useSay()
  return rules.map(({ promotionId, couponId, name, fen }) => (
    <View key={couponId ?? promotionId} className="order-rule small figures">
      {`${say(couponId === null ? name : receiptText.coupon(name))} ${price(-fen)}`}
    </View>
  ))
}

/** Of promotions there may be several; of everything else one. */
function idOf(adjustment: Adjustment): string {
  const { reason } = adjustment
  return `receipt-${reason === 'promotion' ? adjustment.promotionId : reason}`
}

/** All by which a total differs from its lines by the menu, each with its reason. */
export function Receipt({ adjustments }: { readonly adjustments: readonly Adjustment[] }) {
  const say = useSay()
  return adjustments.map((adjustment) => (
    <View key={idOf(adjustment)} className="order-sum figures">
      <View className="muted">{say(adjustmentWords(adjustment))}</View>
      <View id={idOf(adjustment)}>{price(adjustment.fen)}</View>
    </View>
  ))
}
