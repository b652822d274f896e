import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { CounterLaneCard } from '@/features/queue/counter-lane'
import { queueText } from '@/features/queue/queue.text'
import { useCounter } from '@/features/queue/use-counter'
import { useMemberships } from '@/features/staff/use-memberships'
import { Workplace } from '@/features/staff/workplace'
import { HomeLink } from '@/features/stores/home-link'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'

function Counter({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const asked = useCounter(storeId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {(counter) => (
        <>
          <View className="title">{say(counter.storeName)}</View>
          {counter.lanes.map((lane) => (
            <CounterLaneCard key={lane.id} storeId={storeId} lane={lane} refresh={asked.refresh} />
          ))}
        </>
      )}
    </Answered>
  )
}

export default function CounterPage() {
  usePageTitle(queueText.counterTitle)
  return (
    <Screen>
      <Answered asked={useMemberships()} wayOut={<HomeLink />}>
        {({ memberships }) => (
          <Workplace memberships={memberships} wayOut={<HomeLink />}>
            {(storeId) => <Counter storeId={storeId} />}
          </Workplace>
        )}
      </Answered>
    </Screen>
  )
}
