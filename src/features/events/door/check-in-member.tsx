import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { RefusalOf } from '@/shared/contracts'
import type { SessionList } from '@/shared/contracts/events.views'
import type { MemberAtCounter } from '@/shared/contracts/membership.contract'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { vibrate } from '@/wechat/attention'
import { refusedWords } from '../refused-words'
import { WriteWord } from '../write-word'
import { doorText } from './door.text'
import { type AtSession, useDoorWrite } from './use-door'

interface Props {
  readonly at: AtSession
  readonly member: Pick<MemberAtCounter, 'number' | 'nickname'>
  readonly utcOffsetMinutes: number
}

/** Whom the tap let in. */
function letIn({ guests, touched }: SessionList, name: string): Words {
  const guest = guests.find(({ registrationId }) => registrationId === touched)
  return doorText.checkedIn(name, guest?.places ?? 1)
}

function whyNot(refusal: RefusalOf<'events/check-in'>, utcOffsetMinutes: number): Words {
  if (refusal.code === 'events/checked-in-before') {
    return doorText.before(clockTime(refusal.at, utcOffsetMinutes))
  }
  return refusal.code === 'events/unknown-registration' ? doorText.notOnList : refusedWords(refusal)
}

/** A card just scanned is a check-in, once; what came of it stays to be read. */
export function CheckInMember({ at, member, utcOffsetMinutes }: Props) {
  const say = useSay()
  const [word, setWord] = useState<{ readonly words: Words; readonly isIn: boolean } | null>(null)
  const { writing, submit, checkAgain } = useDoorWrite('events/check-in', at, {
    onDone: (list) => {
      vibrate()
      setWord({ words: letIn(list, member.nickname ?? say(doorText.member)), isIn: true })
    },
    onRefused: (refusal) => setWord({ words: whyNot(refusal, utcOffsetMinutes), isIn: false }),
  })
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the card that was scanned
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    submit({ ...at, by: { memberNumber: member.number } })
  }, [])
  return (
    <View aria-live="assertive">
      {word === null ? null : (
        <View id="door-word" className={`title${word.isIn ? ' event-came' : ''}`}>
          {say(word.words)}
        </View>
      )}
      {word === null ? (
        <WriteWord about="door" writing={writing} onCheckAgain={checkAgain} />
      ) : null}
    </View>
  )
}
