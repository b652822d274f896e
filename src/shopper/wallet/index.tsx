import { Answered } from '@/features/answers/answered'
import { MenuNames } from '@/features/catalogue/menu/menu-names'
import { CARD_ADDRESS } from '@/features/membership/addresses'
import { TellMe } from '@/features/notifications/tell-me'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { OffersLink } from '@/features/promotions/links'
import { useWallet } from '@/features/promotions/wallet/use-wallet'
import { walletText } from '@/features/promotions/wallet/wallet.text'
import { WalletList } from '@/features/promotions/wallet/wallet-list'
import { HomeLink } from '@/features/stores/home-link'
import { useLastStore } from '@/features/stores/last-store'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

function JoinFirst() {
  const say = useSay()
  return (
    <TapButton id="to-join" label={say(walletText.join)} onTap={() => openPage(CARD_ADDRESS)} />
  )
}

/** Where there are more coupons: the offers of the store one was at last. */
function More({ storeId }: { readonly storeId: StoreId | null }) {
  return storeId === null ? <HomeLink /> : <OffersLink storeId={storeId} look="second" />
}

/** One's coupons and gifts. */
export default function WalletPage() {
  usePageTitle(walletText.title)
  const { storeId } = useLastStore()
  return (
    <Screen>
      <Answered asked={useWallet()} wayOut={<JoinFirst />}>
        {(wallet) => (
          <MenuNames storeId={storeId}>
            {(nameOf) => (
              <WalletList
                wallet={wallet}
                nameOf={nameOf}
                wayOut={<More storeId={storeId} />}
                tellMe={<TellMe />}
              />
            )}
          </MenuNames>
        )}
      </Answered>
    </Screen>
  )
}
