import { View } from '@tarojs/components'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { Write } from '@/cloud/use-write'
import type { Output } from '@/shared/contracts'
import type { ServiceView } from '@/shared/contracts/booking.views'
import type { ResourceId, StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { BOOKINGS_ADDRESS } from '../addresses'
import type { ShowAnswer } from '../show-answer'
import { WriteWord } from '../write-word'
import { chooseText } from './choose.text'
import type { FullDay } from './full-day'
import { PickTime } from './pick-time'
import { SameTimeSheet } from './same-time'
import { serviceFacts } from './service-words'
import { useHold } from './use-hold'
import { SeatsChoice, WhoChoice } from './who-and-how-many'
import '../booking.scss'

/** Why a time could not be kept; who keeps two already finds them from here. */
function HoldWord({ write }: { readonly write: Write<'booking/hold'> }) {
  const say = useSay()
  const { writing, checkAgain } = write
  const held = writing.status === 'refused' && writing.refusal.code === 'booking/too-many-held'
  return (
    <>
      <WriteWord about="hold" writing={writing} onCheckAgain={checkAgain} />
      {held ? (
        <TapButton
          id="to-bookings"
          label={say(chooseText.toBookings)}
          look="plain"
          onTap={() => openPage(BOOKINGS_ADDRESS)}
        />
      ) : null}
    </>
  )
}

type Full = Omit<ComponentProps<typeof FullDay>, 'asking'>

interface Props {
  readonly storeId: StoreId
  readonly menu: Output<'booking/services'>
  readonly service: ServiceView
  readonly showAnswer: ShowAnswer
  /** What stands for a day without a free time. */
  readonly full: (full: Full) => ReactNode
}

/** One service: with whom, for how many, on which day, at what time. A tap on a time keeps it. */
export function BookService({ storeId, menu, service, showAnswer, full }: Props) {
  const say = useSay()
  const [person, setPerson] = useState<ResourceId | null>(null)
  const [seats, setSeats] = useState(1)
  const { write, other, hold, evenSo, turnBack } = useHold()
  const { status } = write.writing
  const busy = status === 'sending' || status === 'checking'
  const wanted = { storeId, serviceId: service.id, with: person, seats }
  return (
    <>
      <View className="small">{say(menu.storeName)}</View>
      <View id="service-name" className="display">
        {say(service.name)}
      </View>
      <View className="muted figures">{serviceFacts(service).map(say).join(' · ')}</View>
      <WhoChoice people={service.people} chosen={person} onChoose={setPerson} />
      <SeatsChoice most={service.seats} chosen={seats} onChoose={setSeats} />
      <PickTime
        wanted={wanted}
        today={menu.today}
        utcOffsetMinutes={menu.utcOffsetMinutes}
        shared={service.seats > 1}
        chosen={null}
        busy={busy}
        hint={say(busy ? chooseText.holding : chooseText.pick)}
        onPick={(startsAt, day) => hold({ wanted, day, startsAt })}
        full={(day, answer) => full({ wanted, day, answer })}
        showAnswer={showAnswer}
      />
      {other === null ? (
        <HoldWord write={write} />
      ) : (
        <SameTimeSheet other={other} busy={busy} onEvenSo={evenSo} onAnother={turnBack} />
      )}
    </>
  )
}
