import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSWRConfig } from 'swr'
import { questionOf, useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { forgetCard } from '../card/kept-card'
import { WriteWord } from '../write-word'
import { meText } from './me.text'

/** The way out. Asks once, with all that will happen. */
export function LeaveWay() {
  const say = useSay()
  const know = useKnow()
  const { mutate } = useSWRConfig()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useWrite('membership/leave', {
    onDone: () => {
      forgetCard()
      void know('membership/me', {}, { me: null })
      void know('membership/card', {}, { member: null, codes: [] })
      // Somebody new from now on: what else was asked as the person who left is theirs no more.
      void mutate((question) => question !== questionOf('membership/me', {}))
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton
        id="leave-membership"
        label={say(meText.leave)}
        look="plain"
        onTap={() => setAsking(true)}
      />
      {asking ? (
        <Sheet id="leave-sheet" title={say(meText.leaveTitle)} onClose={() => setAsking(false)}>
          <View className="muted">{say(meText.leaveWhat)}</View>
          <View className="mine-ways">
            <TapButton
              id="leave-membership-no"
              label={say(meText.leaveNo)}
              onTap={() => setAsking(false)}
            />
            <TapButton
              id="leave-membership-yes"
              label={say(meText.leaveYes)}
              look="second"
              busy={busy}
              onTap={() => submit({})}
            />
          </View>
          <WriteWord about="leave-membership" writing={writing} onCheckAgain={checkAgain} />
        </Sheet>
      ) : null}
    </>
  )
}
