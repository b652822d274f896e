import { View } from '@tarojs/components'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { EventView, SessionView } from '@/shared/contracts/events.views'
import type { RegistrationId, SessionId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { momentWords } from '@/ui/when-words'
import { openPage } from '@/wechat/navigation'
import { registrationAddress } from '../addresses'
import { placesLeftWords } from '../events.text'
import { eventText } from './event.text'
import { RegisterForm } from './register-form'

interface DatesProps {
  readonly event: EventView
  readonly open: readonly SessionView[]
  readonly chosen: SessionView
  readonly onChoose: (id: SessionId) => void
}

/** The dates one can come on, and what is left of the one chosen. */
function Dates({ event, open, chosen, onChoose }: DatesProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const choices = open.map(({ id, startsAt }) => ({
    value: id,
    id: `date-${id}`,
    label: say(momentWords(startsAt, event.utcOffsetMinutes, now)),
  }))
  const { placesLeft, waiting } = chosen
  const left = [placesLeftWords(placesLeft), ...(waiting > 0 ? [eventText.waiting(waiting)] : [])]
  return (
    <>
      <View className="title">{say(eventText.dates)}</View>
      <Choices choices={choices} chosen={chosen.id} onChoose={onChoose} />
      <View id="places-left" className="muted figures" aria-live="polite">
        {left.map(say).join(' · ')}
      </View>
    </>
  )
}

function Registered({ registrationId }: { readonly registrationId: RegistrationId }) {
  const say = useSay()
  return (
    <View className="event-ways">
      <View>{say(eventText.registered)}</View>
      <TapButton
        id="see-mine"
        label={say(eventText.mine)}
        onTap={() => openPage(registrationAddress(registrationId))}
      />
    </View>
  )
}

interface Props {
  readonly event: EventView
  readonly asking: ComponentProps<typeof RegisterForm>['asking']
  readonly refresh: () => void
  /** What somebody whom it is not for can do instead. */
  readonly notForYou: ReactNode
}

/** Coming to an event: on which date, how many, and what is asked. */
export function RegisterCard({ event, asking, refresh, notForYou }: Props) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const [chosenId, choose] = useState<SessionId | null>(null)
  const open = event.sessions.filter(
    ({ calledOff, startsAt, mine }) => !calledOff && (startsAt > now || mine !== null),
  )
  const chosen = open.find(({ id }) => id === chosenId) ?? open[0]
  if (chosen === undefined) {
    return (
      <View id="no-date" className="card event-part">
        {say(eventText.noDate)}
      </View>
    )
  }
  const may = event.onlyFor === null || event.onlyFor.may
  return (
    <>
      <View className="card event-part">
        <Dates event={event} open={open} chosen={chosen} onChoose={choose} />
        {chosen.mine === null ? null : <Registered registrationId={chosen.mine.id} />}
        {chosen.mine === null && may ? (
          <RegisterForm
            key={chosen.id}
            event={event}
            session={chosen}
            asking={asking}
            refresh={refresh}
          />
        ) : null}
      </View>
      {chosen.mine === null && !may ? <View className="event-part">{notForYou}</View> : null}
    </>
  )
}
