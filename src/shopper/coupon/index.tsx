import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { MenuNames } from '@/features/catalogue/menu/menu-names'
import { useBrightScreen } from '@/features/membership/card/use-card'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { CouponFace, GiftFace } from '@/features/promotions/coupon/coupon-face'
import { useCoupon } from '@/features/promotions/coupon/use-coupon'
import { WalletLink } from '@/features/promotions/links'
import { useWalletHeldOut } from '@/features/promotions/wallet/use-wallet'
import { walletText } from '@/features/promotions/wallet/wallet.text'
import { useStoreDetails } from '@/features/stores/details/use-store-details'
import { useLastStore } from '@/features/stores/last-store'
import { type CouponId, type Id, isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Gone() {
  const say = useSay()
  return (
    <Notice id="refused" words={say(walletText.gone)}>
      <WalletLink look="second" />
    </Notice>
  )
}

function StoreName({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <Answered asked={useStoreDetails(storeId)} wayOut={null}>
      {({ name }) => <View>{say(name)}</View>}
    </Answered>
  )
}

function Coupon({ couponId }: { readonly couponId: CouponId }) {
  useBrightScreen()
  const { storeId } = useLastStore()
  return (
    <Answered
      asked={useCoupon(couponId)}
      wayOut={<WalletLink look="second" />}
      refused={walletText.gone}
    >
      {(shown) => (
        <MenuNames storeId={storeId}>
          {(nameOf) => (
            <CouponFace
              shown={shown}
              nameOf={nameOf}
              storeName={(id) => <StoreName storeId={id} />}
            />
          )}
        </MenuNames>
      )}
    </Answered>
  )
}

function Gift({ giftId }: { readonly giftId: Id<'reward-claim'> }) {
  useBrightScreen()
  return (
    <Answered asked={useWalletHeldOut()} wayOut={<WalletLink look="second" />}>
      {({ gifts }) => {
        const gift = gifts.find(({ id }) => id === giftId)
        return gift === undefined ? <Gone /> : <GiftFace gift={gift} />
      }}
    </Answered>
  )
}

/** A coupon or a gift, held out over a counter. */
export default function CouponPage() {
  const { id, gift } = useRouter().params
  usePageTitle(gift === undefined ? walletText.couponTitle : walletText.giftTitle)
  if (isId<'reward-claim'>(gift)) {
    return (
      <Screen>
        <Gift giftId={gift} />
      </Screen>
    )
  }
  return <Screen>{isId<'coupon'>(id) ? <Coupon couponId={id} /> : <Gone />}</Screen>
}
