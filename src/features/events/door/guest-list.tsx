import { View } from '@tarojs/components'
import type { Guest, SessionList } from '@/shared/contracts/events.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { shortPrice } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { placesWords, statusWords } from '../events.text'
import { WriteWord } from '../write-word'
import { doorText } from './door.text'
import { type AtSession, useDoorWrite } from './use-door'

interface GuestProps {
  readonly at: AtSession
  readonly guest: Guest
  readonly utcOffsetMinutes: number
}

/** What a tap does for somebody on the list: they are there, or they are not after all. */
function GuestWay({ at, guest, name }: Omit<GuestProps, 'utcOffsetMinutes'> & { name: string }) {
  const say = useSay()
  const { registrationId, status } = guest
  const checkIn = useDoorWrite('events/check-in', at)
  const undo = useDoorWrite('events/undo-check-in', at)
  const busy = [checkIn.writing.status, undo.writing.status].some(
    (each) => each === 'sending' || each === 'checking',
  )
  return (
    <>
      {status === 'registered' ? (
        <TapButton
          id={`check-in-${registrationId}`}
          label={say(doorText.checkIn)}
          spoken={say(doorText.checkInOf(name))}
          look="second"
          busy={busy}
          onTap={() => checkIn.submit({ ...at, by: { registrationId } })}
        />
      ) : null}
      {status === 'came' ? (
        <TapButton
          id={`undo-${registrationId}`}
          label={say(doorText.undo)}
          spoken={say(doorText.undoOf(name))}
          look="plain"
          busy={busy}
          onTap={() => undo.submit({ ...at, registrationId })}
        />
      ) : null}
      <WriteWord
        about={registrationId}
        writing={checkIn.writing}
        onCheckAgain={checkIn.checkAgain}
      />
      <WriteWord
        about={`undo-${registrationId}`}
        writing={undo.writing}
        onCheckAgain={undo.checkAgain}
      />
    </>
  )
}

function GuestRow({ at, guest, utcOffsetMinutes }: GuestProps) {
  const say = useSay()
  const { registrationId, places, status, paidFen, checkedInAt, answers, memberNumber } = guest
  const unnamed =
    memberNumber === null
      ? say(doorText.guest)
      : `${say(doorText.member)} ${memberNumber.slice(-4)}`
  const name = guest.name ?? unnamed
  const stands =
    checkedInAt === null
      ? statusWords[status]
      : doorText.cameAt(clockTime(checkedInAt, utcOffsetMinutes))
  const facts = [say(placesWords(places)), say(stands), ...(paidFen ? [shortPrice(paidFen)] : [])]
  return (
    <View id={`guest-${registrationId}`} className="card event-row">
      <View className="event-row-words">
        <View className="event-row-name">{name}</View>
        <View className={`small figures${status === 'came' ? ' event-came' : ''}`}>
          {facts.join(' · ')}
        </View>
        {answers.map(({ asks, answer }) => (
          <View key={asks.zh} className="small">
            {`${say(asks)} ${answer}`}
          </View>
        ))}
      </View>
      <View className="event-row-end">
        <GuestWay at={at} guest={guest} name={name} />
      </View>
    </View>
  )
}

interface Props {
  readonly at: AtSession
  readonly list: SessionList
}

/** Who comes, who has come, and who waits. */
export function GuestList({ at, list: { guests, session, utcOffsetMinutes } }: Props) {
  const say = useSay()
  if (session.calledOff && guests.length === 0) return null
  return (
    <View className="event-part">
      <View className="title">{say(doorText.guests)}</View>
      {guests.length === 0 ? (
        <View id="no-guests" className="muted">
          {say(doorText.noGuests)}
        </View>
      ) : null}
      {guests.map((guest) => (
        <GuestRow
          key={guest.registrationId}
          at={at}
          guest={guest}
          utcOffsetMinutes={utcOffsetMinutes}
        />
      ))}
    </View>
  )
}
