import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { MemberAtCounter } from '@/shared/contracts/membership.contract'
import { calendarDateAt } from '@/shared/domain/membership/birthday'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { inGroups } from '../card/card-time'
import { KeptRow } from '../me/kept-row'
import { CardField } from './card-field'
import { lookUpText } from './counter.text'
import '../membership.scss'

interface FoundProps {
  readonly member: MemberAtCounter
  /** What else is known of them, and what can be done for them. */
  readonly more: ReactNode
  readonly onAnother: () => void
}

function Found({ member, more, onAnother }: FoundProps) {
  const say = useSay()
  return (
    <>
      <View className="card section" aria-live="polite">
        <View id="found-name" className="display">
          {member.nickname ?? say(lookUpText.member)}
        </View>
        {member.present ? <View id="found-present">{say(lookUpText.present)}</View> : null}
        <KeptRow id="found-number" label={say(lookUpText.number)} value={inGroups(member.number)} />
        <KeptRow
          id="found-since"
          label={say(lookUpText.since)}
          value={calendarDateAt(member.joinedAt)}
        />
      </View>
      {more}
      <View className="mine-ways">
        <TapButton
          id="another"
          label={say(lookUpText.another)}
          look={more === null ? 'main' : 'second'}
          onTap={onAnother}
        />
      </View>
    </>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly more: (member: MemberAtCounter) => ReactNode
}

/** A member by their card's code or their phone number; the counter sees what it needs. */
export function FindMember({ storeId, more }: Props) {
  const say = useSay()
  const [member, setMember] = useState<MemberAtCounter | null>(null)
  if (member !== null) {
    return <Found member={member} more={more(member)} onAnother={() => setMember(null)} />
  }
  return (
    <View>
      <View className="muted">{say(lookUpText.hint)}</View>
      <CardField storeId={storeId} screen="member" onFound={setMember} />
    </View>
  )
}
