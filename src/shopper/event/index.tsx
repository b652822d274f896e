import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { eventText } from '@/features/events/event/event.text'
import { EventFace } from '@/features/events/event/event-face'
import { RegisterCard } from '@/features/events/event/register-card'
import { ShareEvent } from '@/features/events/event/share-event'
import { useEvent } from '@/features/events/event/use-event'
import { RegistrationsLink } from '@/features/events/links'
import { refusedWords } from '@/features/events/refused-words'
import { JoinCard } from '@/features/membership/join-card'
import { useAsking } from '@/features/notifications/use-asking'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { OperatorLink } from '@/features/stores/operator-link'
import type { EventView } from '@/shared/contracts/events.views'
import { type EventId, isId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

/** Who is no member yet can become one here; a tier has to be reached. */
function NotForYou({ event }: { readonly event: EventView }) {
  const say = useSay()
  if (event.onlyFor?.whom === 'members' && PARTS.membership) {
    return <JoinCard terms={<OperatorLink />} />
  }
  return <View id="not-for-you">{say(refusedWords({ code: 'events/not-for-you' }))}</View>
}

interface Props {
  readonly event: EventView
  readonly refresh: () => void
}

function Registering({ event, refresh }: Props) {
  const asking = useAsking(event.priceFen > 0 ? 'register-and-pay' : 'register')
  return (
    <RegisterCard
      event={event}
      asking={asking}
      refresh={refresh}
      notForYou={<NotForYou event={event} />}
    />
  )
}

function Event({ eventId }: { readonly eventId: EventId }) {
  const asked = useEvent(eventId)
  const { refresh } = asked
  return (
    <Answered asked={asked} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(event) => (
        <>
          <EventFace event={event} />
          <Registering event={event} refresh={refresh} />
          <View className="event-ways">
            <ShareEvent event={event} />
          </View>
          <View className="foot">
            <RegistrationsLink />
            <HomeLink storeId={event.storeId} />
          </View>
        </>
      )}
    </Answered>
  )
}

/** An event, its dates, and registering for one. */
export default function EventPage() {
  const say = useSay()
  usePageTitle(eventText.title)
  const { id } = useRouter().params
  return (
    <Screen>
      {isId<'event'>(id) ? (
        <Event eventId={id} />
      ) : (
        <Notice id="refused" words={say(refusedWords({ code: 'events/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
