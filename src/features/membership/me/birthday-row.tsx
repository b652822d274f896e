import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import { type Birthday, calendarDateAt } from '@/shared/domain/membership/birthday'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { useMyWrite } from '../use-my-write'
import { WriteWord } from '../write-word'
import { KeptRow } from './kept-row'
import { meText } from './me.text'

/** Where the wheel of dates begins to turn: about the middle of those who are asked. */
const FIRST_SHOWN = '1990-01-01'
const OLDEST = '1904-01-01'

/** Chosen, then asked once more: it is set for good. */
function SetBirthday() {
  const say = useSay()
  const today = calendarDateAt(useServerNow(MINUTE_MS))
  const [chosen, setChosen] = useState<Birthday | null>(null)
  const { writing, submit, checkAgain } = useMyWrite('membership/set-birthday')
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <KeptRow
        id="my-birthday"
        label={`${say(meText.birthday)} · ${say(meText.birthdayOnce)}`}
        value={chosen ?? say(meText.none)}
      >
        <Picker
          mode="date"
          value={chosen ?? FIRST_SHOWN}
          start={OLDEST}
          end={today}
          onChange={(event) => setChosen(event.detail.value)}
        >
          <View id="choose-birthday" className="tap tap-plain" {...asButton}>
            {say(meText.chooseDate)}
          </View>
        </Picker>
      </KeptRow>
      {chosen === null ? null : (
        <View className="mine-ways">
          <View className="muted">{say(meText.birthdayAsk(chosen))}</View>
          <TapButton
            id="save-birthday"
            label={say(meText.save)}
            look="second"
            busy={busy}
            onTap={() => submit({ birthday: chosen })}
          />
        </View>
      )}
      <WriteWord about="birthday" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}

export function BirthdayRow({ birthday }: { readonly birthday: Birthday | null }) {
  const say = useSay()
  if (birthday === null) return <SetBirthday />
  return <KeptRow id="my-birthday" label={say(meText.birthday)} value={birthday} />
}
