import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { eventsText } from '@/features/events/events.text'
import { RegistrationsLink } from '@/features/events/links'
import { EventList } from '@/features/events/list/event-list'
import { useEvents } from '@/features/events/list/use-events'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Events({ storeId }: { readonly storeId: StoreId | null }) {
  return (
    <Answered asked={useEvents(storeId)} wayOut={<HomeLink />}>
      {({ events }) => (
        <>
          <EventList events={events} namesStore={storeId === null} />
          <View className="foot">
            <RegistrationsLink />
          </View>
        </>
      )}
    </Answered>
  )
}

/** What is to come, at one store or at all of them. */
export default function EventsPage() {
  usePageTitle(eventsText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      <Events storeId={isId<'store'>(store) ? store : null} />
    </Screen>
  )
}
