import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useScreenOn } from '@/features/queue/use-screen-on'
import { type Chosen, CodeList } from '@/features/staff/codes/code-list'
import { CodeScreen } from '@/features/staff/codes/code-screen'
import { codesText } from '@/features/staff/codes/codes.text'
import { ShownCode } from '@/features/staff/codes/shown-code'
import { useCode, useCodes } from '@/features/staff/codes/use-codes'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

/** One code, lit for as long as it is held up. */
function Code({ storeId, of }: { readonly storeId: StoreId; readonly of: Chosen['of'] }) {
  useScreenOn(true)
  return (
    <Answered asked={useCode(storeId, of)} wayOut={null}>
      {(picture) => <ShownCode picture={picture} />}
    </Answered>
  )
}

function Codes({ storeId }: { readonly storeId: StoreId }) {
  const [chosen, choose] = useState<Chosen | null>(null)
  return (
    <>
      <Answered asked={useCodes(storeId)} wayOut={<HomeLink />}>
        {(codes) => <CodeList codes={codes} onChoose={choose} />}
      </Answered>
      {chosen === null ? null : (
        <CodeScreen name={chosen.name} onClose={() => choose(null)}>
          <Code storeId={storeId} of={chosen.of} />
        </CodeScreen>
      )}
    </>
  )
}

export default function CodesPage() {
  const say = useSay()
  usePageTitle(codesText.title)
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
