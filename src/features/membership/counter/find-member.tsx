import { Input, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { MemberAtCounter } from '@/shared/contracts/membership.contract'
import { calendarDateAt } from '@/shared/domain/membership/birthday'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { scanByCamera } from '@/wechat/scan-by-camera'
import { inGroups } from '../card/card-time'
import { KeptRow } from '../me/kept-row'
import { WriteWord } from '../write-word'
import { lookUpText } from './counter.text'
import { lookUpBy } from './typed-look-up'
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
  const [typed, setTyped] = useState('')
  const [unread, setUnread] = useState(false)
  const [member, setMember] = useState<MemberAtCounter | null>(null)
  const { writing, submit, checkAgain } = useWrite('membership/find', { onDone: setMember })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const look = (text: string) => {
    const by = lookUpBy(text)
    setUnread(by === null)
    if (by !== null) submit({ storeId, by, screen: 'member' })
  }
  const scan = scanByCamera
  if (member !== null) {
    const another = () => {
      setTyped('')
      setMember(null)
    }
    return <Found member={member} more={more(member)} onAnother={another} />
  }
  return (
    <View>
      <View className="muted">{say(lookUpText.hint)}</View>
      <View className="mine-ways">
        {scan === null ? null : (
          <TapButton
            id="scan-card"
            label={say(lookUpText.scan)}
            busy={busy}
            onTap={() => void scan().then((text) => (text === null ? undefined : look(text)))}
          />
        )}
      </View>
      <Input
        id="look-up-field"
        className="typed figures"
        value={typed}
        maxlength={40}
        placeholder={say(lookUpText.field)}
        confirmType="search"
        onInput={(event) => setTyped(event.detail.value)}
        onConfirm={() => look(typed)}
      />
      <View className="mine-ways">
        <TapButton
          id="look-up"
          label={say(lookUpText.find)}
          look={scan === null ? 'main' : 'second'}
          busy={busy}
          onTap={() => look(typed)}
        />
      </View>
      {unread ? <Aside id="look-up-unread" words={say(lookUpText.notWhole)} /> : null}
      <WriteWord about="look-up" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
