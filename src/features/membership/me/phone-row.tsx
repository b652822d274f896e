import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PhoneNumber } from '@/shared/contracts/membership.contract'
import { maskedPhoneNumber } from '@/shared/domain/membership/phone-number'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { askPhoneNumber } from '@/wechat/phone-number'
import { useMyWrite } from '../use-my-write'
import { WriteWord } from '../write-word'
import { KeptRow } from './kept-row'
import { meText } from './me.text'

/** Asks for nothing until it is tapped, and takes a no for an answer. */
function GivePhone() {
  const say = useSay()
  const [refused, setRefused] = useState(false)
  const { writing, submit, checkAgain } = useMyWrite('membership/give-phone')
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const button = askPhoneNumber((code) => {
    setRefused(code === null)
    if (code !== null) submit({ code })
  })
  return (
    <>
      <KeptRow id="my-phone" label={say(meText.phone)} value={say(meText.none)}>
        <TapButton
          id="give-phone"
          label={say(meText.fromWechat)}
          look="plain"
          busy={busy}
          {...button}
        />
      </KeptRow>
      <View className="small">{say(meText.phoneWhy)}</View>
      {refused ? <Aside id="no-phone" words={say(meText.noPhone)} /> : null}
      <WriteWord about="phone" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}

function RemovePhone({ phone }: { readonly phone: PhoneNumber }) {
  const say = useSay()
  const { writing, submit, checkAgain } = useMyWrite('membership/remove-phone')
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <KeptRow id="my-phone" label={say(meText.phone)} value={maskedPhoneNumber(phone)}>
        <TapButton
          id="remove-phone"
          label={say(meText.remove)}
          spoken={`${say(meText.remove)} ${say(meText.phone)}`}
          look="plain"
          busy={busy}
          onTap={() => submit({})}
        />
      </KeptRow>
      <WriteWord about="phone" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}

export function PhoneRow({ phone }: { readonly phone: PhoneNumber | null }) {
  return phone === null ? <GivePhone /> : <RemovePhone phone={phone} />
}
