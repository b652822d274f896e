import { Input, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { StaffBooking } from '@/shared/contracts/booking.views'
import { maskedPhoneNumber } from '@/shared/domain/membership/phone-number'
import { dateAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { dayWords, hoursOf } from '@/ui/when-words'
import { offerCall } from '@/wechat/phone-call'
import { factsOf, guestWords, standing } from './booking-words'
import { dayText } from './day.text'
import { DayAct } from './day-act'
import { MoveForm } from './move-form'
import { mayCallOff, mayMove, otherActs } from './next-act'
import { NextAct } from './next-act-button'
import type { AtDay } from './use-day'
import '../booking.scss'
import './day.scss'

/** The contract's limits. */
const NOTE_CHARACTERS = 200
const REASON_CHARACTERS = 60

interface Props {
  readonly at: AtDay
  readonly booking: StaffBooking
  /** The way to the member's page; nothing for a guest. */
  readonly memberLink: (memberNumber: string) => ReactNode
  readonly onClose: () => void
}

/** What is known of a booking, and how to reach who made it. */
function Facts({ at, booking, memberLink }: Omit<Props, 'onClose'>) {
  const say = useSay()
  const { guestPhone, memberNumber, answers, late, unserved, noShows } = booking
  return (
    <>
      <View className="muted figures">{factsOf(booking, at.view).map(say).join(' · ')}</View>
      <View id="sheet-standing" className={late || unserved ? 'booking-trouble' : 'booking-status'}>
        {say(standing(booking))}
      </View>
      {unserved ? <View className="small">{say(dayText.unservedWhy)}</View> : null}
      {noShows === 0 ? null : (
        <View className="booking-trouble">{say(dayText.noShows(noShows))}</View>
      )}
      {answers.map(({ asks, answer }) => (
        <View key={asks.zh} className="day-answer">
          <View className="small">{say(asks)}</View>
          <View>{answer}</View>
        </View>
      ))}
      <View className="day-reach">
        {guestPhone === null ? null : (
          <TapButton
            id="call-guest"
            label={`${say(dayText.call)} ${maskedPhoneNumber(guestPhone)}`}
            look="second"
            onTap={() => offerCall(`+${guestPhone.countryCode}${guestPhone.number}`)}
          />
        )}
        {memberNumber === null ? null : memberLink(memberNumber)}
      </View>
    </>
  )
}

/** What this store has noted of them, and one more note. */
function Notes({ at, booking }: Pick<Props, 'at' | 'booking'>) {
  const say = useSay()
  const [text, setText] = useState('')
  const { utcOffsetMinutes, today } = at.view
  return (
    <View className="booking-field">
      <View className="booking-label">{say(dayText.notes)}</View>
      {booking.notes.map(({ text: words, by, at: when }) => (
        <View key={`${when} ${words}`} className="day-answer">
          <View>{words}</View>
          <View className="small figures">
            {`${by} · ${say(dayWords(dateAt(when, utcOffsetMinutes), today))} ${clockTime(when, utcOffsetMinutes)}`}
          </View>
        </View>
      ))}
      <Input
        id="note"
        className="booking-input"
        placeholderClass="booking-hint"
        value={text}
        maxlength={NOTE_CHARACTERS}
        placeholder={say(dayText.noteHint)}
        aria-label={say(dayText.notes)}
        onInput={(event) => setText(event.detail.value)}
      />
      <View className="booking-ways">
        <DayAct
          id="add-note"
          at={at}
          action="booking/add-note"
          input={{ storeId: at.storeId, bookingId: booking.id, text: text.trim() }}
          words={dayText.addNote}
          off={text.trim() === ''}
          onDone={() => setText('')}
        />
      </View>
    </View>
  )
}

/** Calling off, with why, in the sheet's place. */
function CallOff({ at, booking, onBack }: Pick<Props, 'at' | 'booking'> & { onBack: () => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  return (
    <>
      <Input
        id="call-off-reason"
        className="booking-input"
        placeholderClass="booking-hint"
        value={reason}
        maxlength={REASON_CHARACTERS}
        placeholder={say(dayText.callOffWhy)}
        aria-label={say(dayText.callOffWhy)}
        onInput={(event) => setReason(event.detail.value)}
      />
      <View className="booking-ways">
        <DayAct
          id="call-off-yes"
          at={at}
          action="booking/call-off"
          input={{ storeId: at.storeId, bookingId: booking.id, reason: reason.trim() }}
          words={dayText.callOffYes}
          look="main"
          off={reason.trim() === ''}
        />
        <TapButton id="call-off-no" label={say(dayText.keep)} look="plain" onTap={onBack} />
      </View>
    </>
  )
}

interface ActsProps extends Pick<Props, 'at' | 'booking'> {
  readonly onMove: () => void
  readonly onCallOff: () => void
}

function Acts({ at, booking, onMove, onCallOff }: ActsProps) {
  const say = useSay()
  const { id: bookingId, status } = booking
  return (
    <View className="booking-ways">
      <NextAct at={at} booking={booking} look="main" />
      {otherActs(status).map(([action, words]) => (
        <DayAct
          key={action}
          id={`act-${action.slice('booking/'.length)}`}
          at={at}
          action={action}
          input={{ storeId: at.storeId, bookingId }}
          words={words}
        />
      ))}
      {mayMove(status) ? (
        <TapButton id="move" label={say(dayText.act.move)} look="second" onTap={onMove} />
      ) : null}
      {mayCallOff(status) ? (
        <TapButton id="call-off" label={say(dayText.act.callOff)} look="plain" onTap={onCallOff} />
      ) : null}
    </View>
  )
}

/** One booking, and all that is done with it. */
export function BookingSheet({ at, booking, memberLink, onClose }: Props) {
  const say = useSay()
  const [doing, setDoing] = useState<'look' | 'move' | 'call-off'>('look')
  const look = () => setDoing('look')
  const hours = hoursOf({ ...booking, utcOffsetMinutes: at.view.utcOffsetMinutes })
  return (
    <Sheet id="booking-sheet" title={`${hours} ${say(guestWords(booking))}`} onClose={onClose}>
      <Facts at={at} booking={booking} memberLink={memberLink} />
      {doing === 'look' ? (
        <>
          <Acts
            at={at}
            booking={booking}
            onMove={() => setDoing('move')}
            onCallOff={() => setDoing('call-off')}
          />
          <Notes at={at} booking={booking} />
        </>
      ) : null}
      {doing === 'move' ? <MoveForm at={at} booking={booking} onBack={look} /> : null}
      {doing === 'call-off' ? <CallOff at={at} booking={booking} onBack={look} /> : null}
    </Sheet>
  )
}
