import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceView } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { ResourceId, ServiceId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { momentWords } from '@/ui/when-words'
import { serviceFacts } from '../choose/service-words'
import { SeatsChoice, WhoChoice } from '../choose/who-and-how-many'
import { StaffTimes } from '../day/staff-times'
import { type AtDay, useDayWrite } from '../day/use-day'
import { WriteWord } from '../write-word'
import { enterText } from './enter.text'
import { nobody, toldOf, type Whom } from './whom'
import { type FindMember, WhomField } from './whom-field'
import '../booking.scss'

interface FormProps {
  readonly at: AtDay
  readonly service: ServiceView
  readonly firstDay: BusinessDay
  readonly findMember: FindMember
  readonly onEntered: (day: BusinessDay) => void
}

/** With whom, for how many, when, and for whom. */
function Form({ at, service, firstDay, findMember, onEntered }: FormProps) {
  const say = useSay()
  const { storeId, view } = at
  const [person, setPerson] = useState<ResourceId | null>(null)
  const [seats, setSeats] = useState(1)
  const [day, setDay] = useState(firstDay)
  const [startsAt, setStartsAt] = useState<Instant | null>(null)
  const [whom, setWhom] = useState<Whom>(nobody)
  const { writing, submit, checkAgain } = useDayWrite('booking/enter', at, (after) =>
    onEntered(after.day),
  )
  const sending = writing.status === 'sending' || writing.status === 'checking'
  const told = toldOf(whom)
  const wanted = { storeId, serviceId: service.id, with: person, seats }
  const anew =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setStartsAt(null)
    }
  const label = (at: Instant) => enterText.enter(say(momentWords(at, view.utcOffsetMinutes, at)))
  return (
    <>
      <View className="card booking-card">
        <View className="title">{say(enterText.when)}</View>
        <WhoChoice people={service.people} chosen={person} onChoose={anew(setPerson)} />
        <SeatsChoice most={service.seats} chosen={seats} onChoose={anew(setSeats)} />
        <StaffTimes
          wanted={wanted}
          day={day}
          view={view}
          besides={null}
          chosen={startsAt}
          onDay={anew(setDay)}
          onPick={setStartsAt}
        />
      </View>
      <WhomField whom={whom} onWhom={setWhom} findMember={findMember} />
      <View className="small booking-card">{say(enterText.payThere)}</View>
      <View className="booking-ways">
        <TapButton
          id="enter"
          label={say(
            sending
              ? enterText.entering
              : startsAt === null
                ? enterText.enterNothing
                : label(startsAt),
          )}
          busy={sending || startsAt === null || told === null}
          onTap={() => {
            if (startsAt !== null && told !== null) submit({ ...wanted, startsAt, ...told })
          }}
        />
      </View>
      <WriteWord about="enter" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}

/** A booking entered by the staff: no lead time, nothing to be paid here. */
export function EnterBooking(form: Omit<FormProps, 'service'>) {
  const say = useSay()
  const { services } = form.at.view
  const [chosen, setChosen] = useState<ServiceId | null>(services[0]?.id ?? null)
  const service = services.find(({ id }) => id === chosen)
  if (service === undefined) return <Notice id="no-services" words={say(enterText.noServices)} />
  return (
    <>
      <View className="title">{say(enterText.what)}</View>
      <Choices<ServiceId | null>
        choices={services.map(({ id, name }) => ({
          value: id,
          id: `service-${id}`,
          label: say(name),
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <View className="small figures">{serviceFacts(service).map(say).join(' · ')}</View>
      <Form key={service.id} service={service} {...form} />
    </>
  )
}
