import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { presenceText } from '@/features/membership/presence/presence.text'
import { ProvePresence } from '@/features/membership/presence/prove-presence'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { entryOfCode } from '@/shared/domain/stores/entry-code'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

/** Where the code of a store's spare screen leads when it is scanned. */
export default function PresentPage() {
  const say = useSay()
  usePageTitle(presenceText.title)
  const code = decodeURIComponent(useRouter().params.code ?? '')
  const read = entryOfCode(code)
  return (
    <Screen>
      {read?.kind !== 'screen' ? (
        <Notice id="refused" words={say(refusalWords({ code: 'membership/screen-code-over' }))}>
          <HomeLink />
        </Notice>
      ) : (
        <>
          <ProvePresence storeId={read.storeId} code={code} />
          <View className="foot">
            <HomeLink storeId={read.storeId} />
          </View>
        </>
      )}
    </Screen>
  )
}
