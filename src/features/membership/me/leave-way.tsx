import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSWRConfig } from 'swr'
import { questionOf, useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { forgetCard } from '../card/kept-card'
import { WriteWord } from '../write-word'

/** What leaving is called for a member, and for who never joined. */
export interface LeavingWords {
  readonly leave: Words
  readonly leaveTitle: Words
  readonly leaveWhat: Words
  readonly leaveNo: Words
  readonly leaveYes: Words
}

interface Props {
  readonly id: string
  readonly words: LeavingWords
  readonly onLeft?: () => void
}

/** The way out. Asks once, with all that will happen. */
export function LeaveWay({ id, words, onLeft }: Props) {
  const say = useSay()
  const know = useKnow()
  const { mutate } = useSWRConfig()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useWrite('membership/leave', {
    onDone: () => {
      forgetCard()
      onLeft?.()
      void know('membership/me', {}, { me: null, known: false })
      void know('membership/card', {}, { member: null, codes: [] })
      // Somebody new from now on: what else was asked as the person who left is theirs no more.
      void mutate((question) => question !== questionOf('membership/me', {}))
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton id={id} label={say(words.leave)} look="plain" onTap={() => setAsking(true)} />
      {asking ? (
        <Sheet id="leave-sheet" title={say(words.leaveTitle)} onClose={() => setAsking(false)}>
          <View className="muted">{say(words.leaveWhat)}</View>
          <View className="mine-ways">
            <TapButton id={`${id}-no`} label={say(words.leaveNo)} onTap={() => setAsking(false)} />
            <TapButton
              id={`${id}-yes`}
              label={say(words.leaveYes)}
              look="second"
              busy={busy}
              onTap={() => submit({})}
            />
          </View>
          <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
        </Sheet>
      ) : null}
    </>
  )
}
