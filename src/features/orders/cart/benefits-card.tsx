import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BenefitsView } from '@/shared/contracts/orders.views'
import type { WantedBenefits } from '@/shared/domain/orders/benefits'
import type { WhyNot } from '@/shared/domain/promotions/promotion'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { benefitsText } from './benefits.text'
import { CouponSheet } from './coupon-sheet'
import type { BenefitsInHand } from './use-benefits'

interface Props {
  readonly benefits: BenefitsView
  readonly hand: BenefitsInHand
  readonly sayWhyNot: (whyNot: WhyNot) => Words
}

/** What stands for the coupon: the one used, that none is wanted, or why the one picked is not. */
function couponWords(
  { couponId, coupons }: BenefitsView,
  { coupon }: WantedBenefits,
  sayWhyNot: Props['sayWhyNot'],
): Words {
  const used = coupons.find(({ id }) => id === couponId)
  if (used) return benefitsText.using(used.name)
  if (coupon === null) return benefitsText.none
  const picked = coupons.find(({ id }) => id === coupon)
  return picked?.whyNot ? sayWhyNot(picked.whyNot) : benefitsText.noneUsable
}

function CouponRow({ benefits, hand, sayWhyNot }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { coupons, couponId } = benefits
  if (coupons.length === 0) return null
  const byItself = hand.wanted.coupon === 'best' && couponId !== null
  const someUsable = coupons.some(({ whyNot }) => whyNot === null)
  return (
    <View className="order-benefit">
      <View className="title">{say(benefitsText.coupon)}</View>
      <View className="order-line-row">
        <View id="coupon-used" className="order-line-words" aria-live="polite">
          <View>{say(couponWords(benefits, hand.wanted, sayWhyNot))}</View>
          {byItself ? <View className="small">{say(benefitsText.best)}</View> : null}
        </View>
        <TapButton
          id="choose-coupon"
          label={say(someUsable ? benefitsText.choose : benefitsText.see)}
          look="plain"
          onTap={() => setOpen(true)}
        />
      </View>
      {open ? (
        <CouponSheet
          benefits={benefits}
          coupon={hand.wanted.coupon}
          sayWhyNot={sayWhyNot}
          onPick={hand.pick}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  )
}

function PointsRow({ benefits: { points }, hand }: Omit<Props, 'sayWhyNot'>) {
  const say = useSay()
  if (points === null || points.most === 0) return null
  const use = benefitsText.spend(points.most, price(points.mostFen))
  return (
    <View className="order-benefit">
      <View className="title">{say(benefitsText.points)}</View>
      <View className="small figures">{say(benefitsText.have(points.free))}</View>
      <Choices
        choices={[
          { value: true, id: 'use-points', label: say(use) },
          { value: false, id: 'keep-points', label: say(benefitsText.keepPoints) },
        ]}
        chosen={hand.wanted.points > 0}
        onChoose={hand.usePoints}
      />
    </View>
  )
}

/** A member's coupon and points for this cart, and what it earns. Nothing where there are none. */
export function BenefitsCard({ benefits, hand, sayWhyNot }: Props) {
  const say = useSay()
  const { coupons, points, earns } = benefits
  const nothing = coupons.length === 0 && (points?.most ?? 0) === 0 && earns === 0
  if (nothing) return null
  return (
    <View className="card order-card">
      <CouponRow benefits={benefits} hand={hand} sayWhyNot={sayWhyNot} />
      <PointsRow benefits={benefits} hand={hand} />
      {earns === 0 ? null : (
        <View id="earns" className="small figures">
          {say(benefitsText.earns(earns))}
        </View>
      )}
    </View>
  )
}
