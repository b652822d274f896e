import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { CounterLink } from '@/features/staff/counter-link'
import { trailText } from '@/features/staff/trail/trail.text'
import { TrailList, useTrailPage } from '@/features/staff/trail/trail-list'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Trail({ storeId }: { readonly storeId: StoreId }) {
  const { asked, older } = useTrailPage(storeId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {(trail) => (
        <>
          <TrailList trail={trail} onOlder={older} />
          <View className="foot">
            <CounterLink />
          </View>
        </>
      )}
    </Answered>
  )
}

export default function TrailPage() {
  const say = useSay()
  usePageTitle(trailText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <Trail storeId={store} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'stores/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
