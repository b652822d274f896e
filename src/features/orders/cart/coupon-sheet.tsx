import { View } from '@tarojs/components'
import type { BenefitsView } from '@/shared/contracts/orders.views'
import type { WantedBenefits } from '@/shared/domain/orders/benefits'
import type { WhyNot } from '@/shared/domain/promotions/promotion'
import type { Words } from '@/shared/kernel/words'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { benefitsText } from './benefits.text'

interface Props {
  readonly benefits: BenefitsView
  readonly coupon: WantedBenefits['coupon']
  readonly sayWhyNot: (whyNot: WhyNot) => Words
  readonly onPick: (coupon: WantedBenefits['coupon']) => void
  readonly onClose: () => void
}

/** One's coupons: those that can be used to choose from, the others with what keeps them. */
export function CouponSheet({ benefits, coupon, sayWhyNot, onPick, onClose }: Props) {
  const say = useSay()
  const usable = benefits.coupons.filter(({ whyNot }) => whyNot === null)
  const kept = benefits.coupons.filter(({ whyNot }) => whyNot !== null)
  return (
    <Sheet id="coupon-sheet" title={say(benefitsText.coupon)} onClose={onClose}>
      <Choices<WantedBenefits['coupon']>
        choices={[
          { value: 'best', id: 'coupon-best', label: say(benefitsText.chooseBest) },
          ...usable.map(({ id, name }) => ({ value: id, id: `coupon-${id}`, label: say(name) })),
          { value: null, id: 'coupon-none', label: say(benefitsText.none) },
        ]}
        chosen={coupon}
        onChoose={(picked) => {
          onPick(picked)
          onClose()
        }}
      />
      {kept.length === 0 ? null : <View className="title">{say(benefitsText.cannot)}</View>}
      {kept.map(({ id, name, whyNot }) => (
        <View key={id} id={`kept-${id}`} className="order-line">
          <View className="muted">{say(name)}</View>
          {whyNot === null ? null : <View className="small">{say(sayWhyNot(whyNot))}</View>}
        </View>
      ))}
    </Sheet>
  )
}
