import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { useMyWrite } from '../use-my-write'
import { WriteWord } from '../write-word'
import { KeptRow } from './kept-row'
import { meText } from './me.text'

interface Props {
  readonly nickname: string | null
}

/** More than any nickname of twenty characters needs in WeChat's own count. */
const MOST_CODE_UNITS = 140

function NicknameSheet({ nickname, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay()
  const [typed, setTyped] = useState(nickname ?? '')
  const { writing, submit, checkAgain } = useMyWrite('membership/set-nickname', onClose)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <Sheet id="nickname-sheet" title={say(meText.nickname)} onClose={onClose}>
      <View className="muted">{say(meText.nicknameHint)}</View>
      {/* WeChat offers the person's own nickname over this kind of field, and looks at it first. */}
      <Input
        id="nickname-field"
        className="typed"
        type="nickname"
        value={typed}
        maxlength={MOST_CODE_UNITS}
        placeholder={say(meText.nickname)}
        onInput={(event) => setTyped(event.detail.value)}
        onBlur={(event) => setTyped(event.detail.value)}
      />
      <View className="mine-ways">
        <TapButton
          id="save-nickname"
          label={say(meText.save)}
          busy={busy}
          onTap={() => submit({ nickname: typed.trim() === '' ? null : typed })}
        />
      </View>
      <WriteWord about="nickname" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}

export function NicknameRow({ nickname }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <KeptRow id="my-nickname" label={say(meText.nickname)} value={nickname ?? say(meText.none)}>
        <TapButton
          id="change-nickname"
          label={say(nickname === null ? meText.set : meText.change)}
          spoken={`${say(nickname === null ? meText.set : meText.change)} ${say(meText.nickname)}`}
          look="plain"
          onTap={() => setOpen(true)}
        />
      </KeptRow>
      {open ? <NicknameSheet nickname={nickname} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
