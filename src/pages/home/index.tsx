import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useQuery } from '@/cloud/use-query'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { takeOverAddress } from '@/features/queue/addresses'
import { StoreLine } from '@/features/queue/store-line'
import { useStoreLine } from '@/features/queue/use-store-line'
import { CounterLink } from '@/features/staff/counter-link'
import { ScanButton } from '@/features/stores/scan-button'
import { StoreHeading } from '@/features/stores/store-heading'
import { StoreList } from '@/features/stores/store-list'
import { storesText } from '@/features/stores/stores.text'
import { useLaunch } from '@/features/stores/use-launch'
import { takeOverCodeOf } from '@/shared/domain/queue/take-over-scene'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { LanguageSwitch } from '@/ui/language-switch'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

interface StoreProps {
  readonly storeId: StoreId
  readonly scene: string | null
  readonly showAll: () => void
}

function Store({ storeId, scene, showAll }: StoreProps) {
  const say = useSay()
  const all = (look: 'second' | 'plain') => (
    <TapButton id="all-stores" label={say(storesText.all)} look={look} onTap={showAll} />
  )
  return (
    <Answered asked={useStoreLine(storeId)} wayOut={all('second')}>
      {(line) => (
        <>
          <StoreHeading store={line.store} />
          <StoreLine line={line} scene={scene} />
          <View className="foot">
            {all('plain')}
            <ScanButton />
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
            <ScanButton />
            <LanguageSwitch />
            {PARTS.staff ? <CounterLink /> : null}
          </View>
        </>
      )}
    </Answered>
  )
}

/** A walk-in's code leads on to its own page; home waits under it. */
function useTakeOver(): boolean {
  const { scene } = useRouter().params
  const code = takeOverCodeOf(scene)
  useEffect(() => {
    if (code !== null) openPage(takeOverAddress(code))
  }, [code])
  return code !== null
}

export default function Home() {
  usePageTitle(storesText.pageTitle)
  const takingOver = useTakeOver()
  const { launch, sceneOf, choose, showAll } = useLaunch()
  return (
    <Screen>
      {launch.to === 'store' ? (
        <Store storeId={launch.storeId} scene={sceneOf(launch.storeId)} showAll={showAll} />
      ) : (
        <Stores badCode={launch.badCode && !takingOver} choose={choose} />
      )}
    </Screen>
  )
}
