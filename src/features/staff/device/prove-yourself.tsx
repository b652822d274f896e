import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { Output } from '@/shared/contracts'
import type { DeviceView } from '@/shared/contracts/staff.views'
import type { MemberKey } from '@/shared/domain/staff/appointing'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { PinPad } from '../pin/pin-pad'
import { roleWords } from '../staff.text'
import { WriteWord } from '../write-word'
import { deviceText } from './device.text'

type ProvenAction = 'staff/take-over-device' | 'staff/release-this-device'

interface Props<A extends ProvenAction> {
  readonly action: A
  readonly people: DeviceView['people']
  readonly onDone: (output: Output<A>) => void
}

interface PinProps {
  readonly person: DeviceView['people'][number]
  readonly busy: boolean
  readonly onPin: (pin: string) => void
}

/** The pad for whoever has a PIN, and how to come by one for whoever has not. */
function Pin({ person, busy, onPin }: PinProps) {
  const say = useSay()
  if (!person.pinSet) return <Aside id="no-pin" words={say(deviceText.noPin(person.name))} />
  return (
    <>
      <View className="muted device-ask">{say(deviceText.enterPin(person.name))}</View>
      <PinPad key={person.key} id="pin" busy={busy} onPin={onPin} />
    </>
  )
}

/** One of the names, and the PIN that goes with it. */
export function ProveYourself<A extends ProvenAction>({ action, people, onDone }: Props<A>) {
  const say = useSay()
  const [key, choose] = useState<MemberKey | null>(null)
  const { writing, submit, checkAgain } = useWrite(action, { onDone })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const chosen = people.find((person) => person.key === key)
  const choices = people.map((person) => ({
    value: person.key,
    id: `person-${person.key}`,
    label: person.name,
    spoken: `${person.name}, ${say(roleWords[person.role])}`,
  }))
  return (
    <View>
      <Choices choices={choices} chosen={key} onChoose={choose} />
      {chosen === undefined ? null : (
        <Pin person={chosen} busy={busy} onPin={(pin) => submit({ memberKey: chosen.key, pin })} />
      )}
      <WriteWord about="pin" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
