import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { lookUpText } from '@/features/membership/counter/counter.text'
import { FindMember } from '@/features/membership/counter/find-member'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { isId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

export default function MemberPage() {
  const say = useSay()
  usePageTitle(lookUpText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <FindMember storeId={store} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'stores/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
