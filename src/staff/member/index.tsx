import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { useMenuNames } from '@/features/catalogue/menu/use-menu-names'
import { AdjustPoints } from '@/features/loyalty/counter/adjust-points'
import { CreditPurchase } from '@/features/loyalty/counter/credit-purchase'
import { MemberPoints } from '@/features/loyalty/counter/member-points'
import { type MemberHere, useMemberPoints } from '@/features/loyalty/counter/use-desk'
import { refusedWords } from '@/features/loyalty/refused-words'
import { lookUpText } from '@/features/membership/counter/counter.text'
import { FindMember } from '@/features/membership/counter/find-member'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useOffers } from '@/features/promotions/at-store/use-offers'
import { GiveCoupons } from '@/features/promotions/counter/give-coupon'
import { GiveWay } from '@/features/promotions/counter/give-way'
import { useMemberships } from '@/features/staff/use-memberships'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

/** Points are adjusted on a phone of one's own only. */
function useOwnPhone(): boolean {
  const { query } = useMemberships()
  return query.status === 'ready' && query.value.device === undefined
}

function Coupons(member: MemberHere) {
  const { storeId } = member
  const nameOf = useMenuNames(storeId)
  return (
    <Answered asked={useOffers(storeId)} wayOut={null}>
      {(offers) => <GiveCoupons {...member} nameOf={nameOf} offers={offers} />}
    </Answered>
  )
}

/** A member's points, and what is done for them by hand. */
function Points({ member }: { readonly member: MemberHere }) {
  const ownPhone = useOwnPhone()
  return (
    <Answered asked={useMemberPoints(member)} wayOut={null} wordsOf={refusedWords}>
      {(points) => (
        <>
          <MemberPoints points={points} />
          <CreditPurchase member={member} />
          <View className="foot">
            <GiveWay>
              <Coupons {...member} />
            </GiveWay>
            {ownPhone ? <AdjustPoints member={member} /> : null}
          </View>
        </>
      )}
    </Answered>
  )
}

interface Props {
  readonly storeId: StoreId
  /** One who is known already, by a booking; undefined for one to be found. */
  readonly known: string | undefined
}

function Member({ storeId, known }: Props) {
  if (PARTS.loyalty && known !== undefined) {
    return <Points member={{ storeId, memberNumber: known }} />
  }
  return (
    <FindMember
      storeId={storeId}
      more={({ number }) =>
        PARTS.loyalty ? <Points member={{ storeId, memberNumber: number }} /> : null
      }
    />
  )
}

/** Who stands at the counter, by their card or their phone number. */
export default function MemberPage() {
  usePageTitle(lookUpText.title)
  const { store, number } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? <Member storeId={store} known={number} /> : <UnknownStore />}
    </Screen>
  )
}
