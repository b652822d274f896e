import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from './button'
import { useSay } from './language'

interface Props {
  readonly id: string
  readonly words: Words
  /** Asked for once it is wanted. */
  readonly children: ReactNode
}

/** At the end of a list: the way to what came before, and then that. */
export function Earlier({ id, words, children }: Props) {
  const say = useSay()
  const [wanted, setWanted] = useState(false)
  if (wanted) return <>{children}</>
  return (
    <View className="foot">
      <TapButton id={id} label={say(words)} look="plain" onTap={() => setWanted(true)} />
    </View>
  )
}
