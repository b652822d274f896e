import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Output } from '@/shared/contracts'
import type { PromotionAtStore } from '@/shared/contracts/promotions.contract'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { conditionsOf, inOneRow, type NameOf } from '../condition-words'
import { benefitSentence } from '../rule-words'
import { Ticket } from '../ticket'
import { offersText } from './offers.text'
import { TakeOffer } from './take-offer'

/** How one comes by it, where there is nothing to tap. */
function comesBy({ how }: Promotion): Words[] {
  if (how.kind === 'by-itself') return [offersText.byItself]
  return how.kind === 'coupon' && how.givenBy.kind === 'staff' ? [offersText.byStaff] : []
}

/** What the face of a ticket is too small to say: which pieces are the free ones. */
function spelledOut({ benefit, how }: Promotion): Words[] {
  if (how.kind === 'gift' || benefit.kind !== 'buy-get') return []
  return [benefitSentence(benefit, how.kind === 'by-itself')]
}

/** What stands under an offer's name: on what, when and for whom, and how one comes by it. */
export function offerLines(
  promotion: Promotion,
  storeId: StoreId,
  day: BusinessDay,
  nameOf: NameOf,
): Words[] {
  const { scope } = promotion
  const here = scope.storeIds?.includes(storeId) ? { ...scope, storeIds: null } : scope
  const conditions = conditionsOf({ ...promotion, scope: here }, day, nameOf)
  return [
    ...spelledOut(promotion),
    ...(conditions.length === 0 ? [] : [inOneRow(conditions)]),
    ...comesBy(promotion),
  ]
}

interface Props {
  readonly storeId: StoreId
  readonly offers: Output<'promotions/at-store'>
  readonly nameOf: NameOf
  /** Above what may be taken, and first in the tap that takes it: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
}

/** What a store offers: today's first, those of other days after. */
export function OfferList({ storeId, offers: { promotions, day }, nameOf, asking }: Props) {
  const say = useSay()
  const part = (today: boolean) => promotions.filter((offer) => offer.today === today)
  const list = (offers: readonly PromotionAtStore[]) =>
    offers.map((offer) => {
      const { promotion } = offer
      return (
        <Ticket
          key={promotion.id}
          id={`offer-${promotion.id}`}
          promotion={promotion}
          lines={offerLines(promotion, storeId, day, nameOf)}
          over={offer.claim === 'none-left'}
        >
          <TakeOffer storeId={storeId} offer={offer} ask={asking.ask} />
        </Ticket>
      )
    })
  const [today, otherDays] = [part(true), part(false)]
  if (promotions.length === 0) return <Notice id="no-offers" words={say(offersText.none)} />
  const toTake = promotions.some(({ claim }) => claim === 'free' || claim === 'points')
  return (
    <>
      {toTake ? asking.words : null}
      {today.length === 0 ? null : <View className="title">{say(offersText.today)}</View>}
      {list(today)}
      {otherDays.length === 0 ? null : (
        <View className={`title${today.length === 0 ? '' : ' promotions-part'}`}>
          {say(offersText.otherDays)}
        </View>
      )}
      {list(otherDays)}
    </>
  )
}
