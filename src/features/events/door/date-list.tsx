import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { Output } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { asButton } from '@/ui/role'
import { momentWords } from '@/ui/when-words'
import { openPage } from '@/wechat/navigation'
import { guestsAddress } from '../addresses'
import { eventsText } from '../events.text'
import { doorText } from './door.text'
import '../events.scss'

type Dates = Output<'events/sessions'>

interface RowProps {
  readonly storeId: StoreId
  readonly session: Dates['sessions'][number]
  readonly utcOffsetMinutes: number
}

function DateRow({ storeId, session, utcOffsetMinutes }: RowProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { id, startsAt, capacity, placesLeft, waiting, calledOff } = session
  const when = say(momentWords(startsAt, utcOffsetMinutes, now))
  const name = say(session.name)
  const taken = say(
    calledOff ? eventsText.calledOff : doorText.taken(capacity - placesLeft, capacity),
  )
  const more = waiting > 0 && !calledOff ? [say(doorText.waiting(waiting))] : []
  return (
    <View
      id={`session-${id}`}
      className="card event-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={[when, name, taken, ...more].join('，')}
      onClick={() => openPage(guestsAddress(storeId, id))}
    >
      <View className="event-row-words">
        <View className="small figures">{when}</View>
        <View className="event-row-name">{name}</View>
      </View>
      <View className="event-row-end figures">
        <View>{taken}</View>
        {more.map((words) => (
          <View key={words} className="small">
            {words}
          </View>
        ))}
      </View>
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly dates: Dates
}

/** A store's dates, yesterday's first. */
export function DateList({ storeId, dates: { sessions, utcOffsetMinutes } }: Props) {
  const say = useSay()
  if (sessions.length === 0) return <Notice id="no-dates" words={say(doorText.noDates)} />
  return (
    <View>
      {sessions.map((session) => (
        <DateRow
          key={session.id}
          storeId={storeId}
          session={session}
          utcOffsetMinutes={utcOffsetMinutes}
        />
      ))}
    </View>
  )
}
