import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { EventCard } from '@/shared/contracts/events.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { momentWords } from '@/ui/when-words'
import { openPage } from '@/wechat/navigation'
import { eventAddress } from '../addresses'
import { eventsText, placesLeftWords, priceWords } from '../events.text'
import '../events.scss'

interface RowProps {
  readonly event: EventCard
  /** Where several stores' are listed together. */
  readonly namesStore: boolean
}

/** An event in the list: when decides, then what. */
function EventRow({ event, namesStore }: RowProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const when = say(momentWords(event.startsAt, event.utcOffsetMinutes, now))
  const name = say(event.name)
  const price = say(priceWords(event.priceFen))
  const left = say(placesLeftWords(event.placesLeft))
  const where = namesStore ? [say(event.storeName)] : []
  return (
    <View
      id={`event-${event.id}`}
      className="card event-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={[when, name, ...where, price, left].join('，')}
      onClick={() => openPage(eventAddress(event.id))}
    >
      <View className="event-row-words">
        <View className="small figures">{when}</View>
        <View className="event-row-name">{name}</View>
        {where.map((store) => (
          <View key={store} className="small">
            {store}
          </View>
        ))}
      </View>
      <View className="event-row-end">
        <View className="figures">{price}</View>
        <View className="small figures">{left}</View>
      </View>
    </View>
  )
}

interface Props {
  readonly events: readonly EventCard[]
  readonly namesStore: boolean
}

/** What is to come, the next first. */
export function EventList({ events, namesStore }: Props) {
  const say = useSay()
  if (events.length === 0) return <Notice id="no-events" words={say(eventsText.none)} />
  return (
    <View>
      {events.map((event) => (
        <EventRow key={event.id} event={event} namesStore={namesStore} />
      ))}
    </View>
  )
}
