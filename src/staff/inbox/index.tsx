import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import { Answered } from '@/features/answers/answered'
import { inboxText } from '@/features/notifications/inbox/inbox.text'
import { InboxList } from '@/features/notifications/inbox/inbox-list'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { CounterLink } from '@/features/staff/counter-link'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'

const everyMinute = () => MINUTE_MS

function Inbox({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const [show, setShow] = useState<'waiting' | 'answered'>('waiting')
  const [from, setFrom] = useState<number | null>(null)
  const asked = useQuery('notifications/inbox', { storeId, show, from }, { pollMs: everyMinute })
  return (
    <>
      <Choices
        choices={[
          { value: 'waiting' as const, id: 'show-waiting', label: say(inboxText.waiting) },
          { value: 'answered' as const, id: 'show-answered', label: say(inboxText.answered) },
        ]}
        chosen={show}
        onChoose={(chosen) => {
          setFrom(null)
          setShow(chosen)
        }}
      />
      <Answered asked={asked} wayOut={<HomeLink />}>
        {(inbox) => (
          <InboxList
            storeId={storeId}
            show={show}
            inbox={inbox}
            onAnswered={asked.refresh}
            onMore={setFrom}
          />
        )}
      </Answered>
      <View className="foot">
        <CounterLink />
      </View>
    </>
  )
}

/** What customers wrote to a store, for those in charge. */
export default function InboxPage() {
  usePageTitle(inboxText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Inbox storeId={store} /> : <UnknownStore />}</Screen>
}
