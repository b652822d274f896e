import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Answered } from '@/features/answers/answered'
import { useAsking } from '@/features/notifications/use-asking'
import { PayLink } from '@/features/orders/pay/pay-link'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { OffersLink } from '@/features/promotions/links'
import { StoreLine } from '@/features/queue/store-line'
import { useStoreCard } from '@/features/queue/use-store-card'
import { useStoreLine } from '@/features/queue/use-store-line'
import { AskStaff } from '@/features/staff/calls/ask-staff'
import { CounterLink } from '@/features/staff/counter-link'
import { homeAddress } from '@/features/stores/addresses'
import { Here } from '@/features/stores/here'
import type { HomePlace } from '@/features/stores/home-place'
import { HomeWord } from '@/features/stores/home-word'
import { StoreFinder } from '@/features/stores/list/store-finder'
import { useFinder } from '@/features/stores/list/use-finder'
import { OnlyALook } from '@/features/stores/only-a-look'
import { OperatorLink } from '@/features/stores/operator-link'
import { ScanButton } from '@/features/stores/scan-button'
import { StoreHeading } from '@/features/stores/store-heading'
import { StoreList } from '@/features/stores/store-list'
import { storesText } from '@/features/stores/stores.text'
import { type Home, useHome, useHomeEntry } from '@/features/stores/use-home'
import { useListCard } from '@/features/stores/use-list-card'
import { useTabWords } from '@/features/tabs/use-tab-words'
import type { StoreLineView } from '@/shared/contracts/queue.views'
import type { Entry } from '@/shared/domain/stores/entry'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { LanguageSwitch } from '@/ui/language-switch'
import { Screen } from '@/ui/screen'
import { useBeyond } from './beyond'

function Foot({ children }: { readonly children?: ReactNode }) {
  return (
    <View className="foot">
      {children}
      <ScanButton />
      <LanguageSwitch />
      {PARTS.staff ? <CounterLink /> : null}
      <OperatorLink />
    </View>
  )
}

type StorePlace = Extract<HomePlace, { to: 'store' }>

interface StoreProps {
  readonly home: Home
  readonly place: StorePlace
}

interface AtStoreProps extends StoreProps {
  readonly asking: ReturnType<typeof useAsking>
  readonly line: StoreLineView
}

/** A store: as it is seen from anywhere, or in-store mode while the phone is in it. */
function AtStore({ home, place, line, asking }: AtStoreProps) {
  const say = useSay()
  const { storeId, lanePrefix, word } = place
  const { inStore, sceneOf, showAll } = home
  const send = useStoreCard(line, homeAddress(storeId))
  const stay = inStore.stay?.storeId === storeId ? inStore.stay : null
  const { openness } = line.store
  const closesAt = openness.status === 'open' ? openness.closesAt : null
  const [id, words] =
    stay === null
      ? (['all-stores', storesText.all] as const)
      : (['leave-store', storesText.leave] as const)
  return (
    <>
      <StoreHeading store={line.store} />
      {stay === null ? null : <Here inStore={inStore} stay={stay} closesAt={closesAt} />}
      <HomeWord word={word} />
      <StoreLine line={line} scene={sceneOf(storeId)} lanePrefix={lanePrefix} asking={asking} />
      {PARTS.staff && stay?.placeCode ? (
        <AskStaff storeId={storeId} placeCode={stay.placeCode} />
      ) : null}
      <Foot>
        <TapButton id={id} label={say(words)} look="plain" onTap={showAll} />
        {PARTS.loyalty ? <OffersLink storeId={storeId} /> : null}
        {PARTS.shop ? <PayLink storeId={storeId} /> : null}
        <TapButton id="send-store" label={say(storesText.send)} look="plain" {...send} />
      </Foot>
    </>
  )
}

function Store({ home, place }: StoreProps) {
  const say = useSay()
  // Asked together with the line, so that both are there at once and nothing jumps.
  const asking = useAsking('join')
  const all = (
    <TapButton id="all-stores" label={say(storesText.all)} look="second" onTap={home.showAll} />
  )
  return (
    <Answered asked={useStoreLine(place.storeId)} wayOut={all}>
      {(line) => <AtStore home={home} place={place} line={line} asking={asking} />}
    </Answered>
  )
}

function Stores({ home, word }: { readonly home: Home } & Pick<HomePlace, 'word'>) {
  useListCard()
  const finder = useFinder()
  return (
    <>
      <StoreFinder finder={finder} word={word === null ? null : <HomeWord word={word} />} />
      <Answered asked={finder.asked} wayOut={null}>
        {() => (
          <>
            <StoreList finder={finder} onChoose={home.choose} />
            <Foot />
          </>
        )}
      </Answered>
    </>
  )
}

function HomeOf({ entry }: { readonly entry: Entry }) {
  useBeyond(entry)
  const home = useHome(entry)
  const { place } = home
  return place.to === 'store' ? (
    <Store home={home} place={place} />
  ) : (
    <Stores home={home} word={place.word} />
  )
}

export default function HomePage() {
  usePageTitle(storesText.pageTitle)
  useTabWords()
  const entry = useHomeEntry()
  return (
    <Screen>
      {entry.via === 'moments-page' ? <OnlyALook /> : <HomeOf entry={entry} />}
      <PrivacySheet />
    </Screen>
  )
}
