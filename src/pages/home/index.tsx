import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { StoreLine } from '@/features/queue/store-line'
import { useStoreLine } from '@/features/queue/use-store-line'
import { CounterLink } from '@/features/staff/counter-link'
import { StoreHeading } from '@/features/stores/store-heading'
import { StoreList } from '@/features/stores/store-list'
import { storesText } from '@/features/stores/stores.text'
import { useLaunch } from '@/features/stores/use-launch'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { LanguageSwitch } from '@/ui/language-switch'
import { Screen } from '@/ui/screen'

interface StoreProps {
  readonly storeId: StoreId
  readonly showAll: () => void
}

function Store({ storeId, showAll }: StoreProps) {
  const say = useSay()
  const all = <TapButton id="all-stores" label={say(storesText.all)} look="plain" onTap={showAll} />
  return (
    <Answered asked={useStoreLine(storeId)} wayOut={all}>
      {(line) => (
        <>
          <StoreHeading store={line.store} />
          <StoreLine line={line} />
          <View className="foot">
            {all}
            <LanguageSwitch />
            {PARTS.staff ? <CounterLink /> : null}
          </View>
        </>
      )}
    </Answered>
  )
}

interface StoresProps {
  readonly badCode: boolean
  readonly choose: (storeId: StoreId) => void
}

function Stores({ badCode, choose }: StoresProps) {
  return (
    <Answered asked={useQuery('stores/list', {})} wayOut={null}>
      {({ stores }) => (
        <>
          <StoreList stores={stores} badCode={badCode} onChoose={choose} />
          <View className="foot">
            <LanguageSwitch />
            {PARTS.staff ? <CounterLink /> : null}
          </View>
        </>
      )}
    </Answered>
  )
}

export default function Home() {
  usePageTitle(storesText.pageTitle)
  const { launch, choose, showAll } = useLaunch()
  return (
    <Screen>
      {launch.to === 'store' ? (
        <Store storeId={launch.storeId} showAll={showAll} />
      ) : (
        <Stores badCode={launch.badCode} choose={choose} />
      )}
    </Screen>
  )
}
