import { useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { PromotionFigures } from '@/shared/contracts/promotions.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import { Notice } from '@/ui/notice'
import { offerLines } from '../at-store/offer-list'
import { inOneRow, type NameOf } from '../condition-words'
import { Ticket } from '../ticket'
import { manageText } from './manage.text'
import { PromotionSheet } from './promotion-sheet'

/** What came of it, in a few words. */
function cameOf({ promotion: { how }, orders, costFen, handedOut, used }: PromotionFigures): Words {
  switch (how.kind) {
    case 'by-itself':
      return manageText.inShort(orders, shortPrice(costFen))
    case 'coupon':
      return manageText.couponsInShort(handedOut, used)
    case 'gift':
      return manageText.giftsInShort(handedOut)
    default:
      return how satisfies never
  }
}

interface Props {
  readonly storeId: StoreId
  readonly promotions: readonly PromotionFigures[]
  readonly nameOf: NameOf
}

/** All promotions met at a store; one tap leads to its figures, and to stopping it. */
export function PromotionList({ storeId, promotions, nameOf }: Props) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const [open, setOpen] = useState<string | null>(null)
  const opened = promotions.find(({ promotion }) => promotion.id === open)
  if (promotions.length === 0) return <Notice id="no-promotions" words={say(manageText.none)} />
  return (
    <>
      {promotions.map((each) => (
        <Ticket
          key={each.promotion.id}
          id={`promotion-${each.promotion.id}`}
          promotion={each.promotion}
          lines={[
            inOneRow([manageText.standing[each.standing], cameOf(each)]),
            ...offerLines(each.promotion, storeId, dayAt(now), nameOf).slice(0, 1),
          ]}
          over={each.standing === 'over' || each.standing === 'stopped'}
          onOpen={() => setOpen(each.promotion.id)}
        />
      ))}
      {opened === undefined ? null : (
        <PromotionSheet
          storeId={storeId}
          figures={opened}
          lines={offerLines(opened.promotion, storeId, dayAt(now), nameOf)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
