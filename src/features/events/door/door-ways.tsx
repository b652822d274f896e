import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { SessionList } from '@/shared/contracts/events.views'
import { mayCheckIn } from '@/shared/domain/events/registration'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { CallOffSheet } from './call-off-sheet'
import { CapacitySheet } from './capacity-sheet'
import { doorText } from './door.text'
import type { AtSession } from './use-door'
import { WalkInSheet } from './walk-in-sheet'

type Open = 'walk-in' | 'capacity' | 'call-off' | null

interface Props {
  readonly at: AtSession
  readonly list: SessionList
  /** Whether one is in charge: of how many places there are, and of calling it off. */
  readonly inCharge: boolean
}

/** What else is done with a date until it is over. */
export function DoorWays({ at, list: { session }, inCharge }: Props) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  if (session.calledOff || now >= session.endsAt) return null
  return (
    <View className="event-ways">
      {mayCheckIn(session.startsAt, now) ? (
        <TapButton
          id="walk-in"
          label={say(doorText.walkIn)}
          look="second"
          onTap={() => setOpen('walk-in')}
        />
      ) : null}
      {inCharge ? (
        <>
          <TapButton
            id="capacity"
            label={say(doorText.capacity)}
            look="plain"
            onTap={() => setOpen('capacity')}
          />
          <TapButton
            id="call-off"
            label={say(doorText.callOff)}
            look="plain"
            onTap={() => setOpen('call-off')}
          />
        </>
      ) : null}
      {open === 'walk-in' ? (
        <WalkInSheet at={at} placesLeft={session.placesLeft} onClose={close} />
      ) : null}
      {open === 'capacity' ? (
        <CapacitySheet at={at} capacity={session.capacity} onClose={close} />
      ) : null}
      {open === 'call-off' ? <CallOffSheet at={at} onClose={close} /> : null}
    </View>
  )
}
