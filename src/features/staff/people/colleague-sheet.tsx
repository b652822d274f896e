import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Colleague, PeopleView } from '@/shared/contracts/staff.views'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { ActButton } from '../act-button'
import { roleWords } from '../staff.text'
import { peopleText } from './people.text'
import { type AtPeople, useShowPeople } from './use-people'

interface Props {
  readonly at: AtPeople
  readonly colleague: Colleague
  readonly onClose: () => void
}

interface RemoveProps {
  readonly at: AtPeople
  readonly colleague: Colleague
  readonly onDone: (people: PeopleView) => void
}

/** Asks once: whoever is removed is refused at their very next tap. */
function Remove({ at, colleague, onDone }: RemoveProps) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <TapButton
        id="remove"
        label={say(peopleText.remove)}
        look="plain"
        onTap={() => setAsking(true)}
      />
    )
  }
  return (
    <>
      <View className="muted">{say(peopleText.removeAsk(colleague.name))}</View>
      <TapButton id="remove-no" label={say(peopleText.goBack)} onTap={() => setAsking(false)} />
      <ActButton
        id="remove-yes"
        action="staff/remove"
        input={{ storeId: at.storeId, memberKey: colleague.key }}
        words={peopleText.removeYes}
        onDone={onDone}
      />
    </>
  )
}

/** What the reader may do about one colleague. */
export function ColleagueSheet({ at, colleague, onClose }: Props) {
  const say = useSay()
  const show = useShowPeople(at.storeId)
  const done = (people: PeopleView) => {
    onClose()
    show(people)
  }
  return (
    <Sheet id="colleague-sheet" title={colleague.name} onClose={onClose}>
      <View className="muted">{say(roleWords[colleague.role])}</View>
      <View className="staff-acts">
        {colleague.mayBecome.map((role) => (
          <ActButton
            key={role}
            id={`make-${role}`}
            action="staff/set-role"
            input={{ storeId: at.storeId, memberKey: colleague.key, role }}
            words={peopleText.makeThem(say(roleWords[role]))}
            onDone={done}
          />
        ))}
        {colleague.mayRemove ? <Remove at={at} colleague={colleague} onDone={done} /> : null}
      </View>
    </Sheet>
  )
}
