import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { LookUpScreen, MemberAtCounter } from '@/shared/contracts/membership.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { scanByCamera } from '@/wechat/scan-by-camera'
import { WriteWord } from '../write-word'
import { lookUpText } from './counter.text'
import { lookUpBy } from './typed-look-up'
import '../membership.scss'

interface Props {
  readonly storeId: StoreId
  /** As the log of look-ups names it. */
  readonly screen: LookUpScreen
  readonly onFound: (member: MemberAtCounter) => void
}

/** A member by their card's code, scanned or typed, or by their phone number. */
export function CardField({ storeId, screen, onFound }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [unread, setUnread] = useState(false)
  const { writing, submit, checkAgain } = useWrite('membership/find', { onDone: onFound })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const look = (text: string) => {
    const by = lookUpBy(text)
    setUnread(by === null)
    if (by !== null) submit({ storeId, by, screen })
  }
  const scan = scanByCamera
  return (
    <>
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
    </>
  )
}
