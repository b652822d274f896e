import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { presenceText } from './presence.text'

interface Props {
  readonly storeId: StoreId
  /** As the spare screen showed it. */
  readonly code: string
}

/** What a scan of the spare screen came to. It is sent at once: the code is soon another. */
export function ProvePresence({ storeId, code }: Props) {
  const say = useSay()
  const [proven, setProven] = useState(false)
  const { writing, submit, checkAgain } = useWrite('membership/prove-presence', {
    onDone: () => setProven(true),
  })
  const first = useRef(() => submit({ storeId, code }))
  useEffect(() => first.current(), [])
  const underWay = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View className="card">
      {proven ? (
        <>
          <View id="present" className="display">
            {say(presenceText.proven)}
          </View>
          <View className="muted">{say(presenceText.provenWhat)}</View>
        </>
      ) : null}
      {underWay ? <View className="muted">{say(presenceText.proving)}</View> : null}
      <WriteWord about="presence" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
