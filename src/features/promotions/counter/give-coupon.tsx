import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { Output } from '@/shared/contracts'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { offerLines } from '../at-store/offer-list'
import type { NameOf } from '../condition-words'
import { Ticket } from '../ticket'
import { WriteWord } from '../write-word'
import { redeemText } from './redeem.text'

interface ToMember {
  readonly storeId: StoreId
  readonly memberNumber: string
  readonly nameOf: NameOf
}

interface GiveProps extends ToMember {
  readonly promotion: Promotion
  readonly day: BusinessDay
}

function Give({ storeId, memberNumber, nameOf, promotion, day }: GiveProps) {
  const say = useSay()
  const { id, name } = promotion
  const [given, setGiven] = useState(false)
  const { writing, submit, checkAgain } = useWrite('promotions/give-coupon', {
    onDone: () => setGiven(true),
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <Ticket
      id={`give-coupon-${id}`}
      promotion={promotion}
      lines={offerLines(promotion, storeId, day, nameOf)}
    >
      <View className="ticket-foot">
        <View className="ticket-foot-words" aria-live="polite">
          {given ? <View>{say(redeemText.given(say(name)))}</View> : null}
          <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
        </View>
        {given ? null : (
          <TapButton
            id={`give-${id}`}
            label={say(redeemText.give)}
            spoken={say(redeemText.giveOf(say(name)))}
            look="second"
            busy={busy}
            onTap={() => submit({ storeId, memberNumber, promotionId: id })}
          />
        )}
      </View>
    </Ticket>
  )
}

interface Props extends ToMember {
  readonly offers: Output<'promotions/at-store'>
}

/** The coupons a member can be given by hand. */
export function GiveCoupons({ offers: { promotions, day }, ...toMember }: Props) {
  const say = useSay()
  const given = promotions
    .map(({ promotion }) => promotion)
    .filter(({ how }) => how.kind === 'coupon' && how.givenBy.kind === 'staff')
  if (given.length === 0) {
    return (
      <View id="nothing-to-give" className="muted">
        {say(redeemText.giveNone)}
      </View>
    )
  }
  return (
    <>
      {given.map((promotion) => (
        <Give key={promotion.id} {...toMember} promotion={promotion} day={day} />
      ))}
    </>
  )
}
