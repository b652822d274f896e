import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { lookUpText } from '@/features/membership/counter/counter.text'
import { ScreenCode, useScreenCodes } from '@/features/membership/counter/screen-code'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Codes({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useScreenCodes(storeId)} wayOut={<HomeLink />}>
      {({ codes }) => <ScreenCode codes={codes} />}
    </Answered>
  )
}

export default function ScreenPage() {
  const say = useSay()
  usePageTitle(lookUpText.screenTitle)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <Codes storeId={store} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'stores/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
