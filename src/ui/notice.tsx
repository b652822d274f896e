import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly words: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** A calm word in the middle of the page, with the next step under it. */
export function Notice({ id, words, children }: Props) {
  return (
    <View className="notice">
      <View className="notice-bowl" />
      <Text id={id} className="notice-words" aria-live="polite">
        {words}
      </Text>
      {children}
    </View>
  )
}

interface AsideProps {
  readonly id: string
  readonly words: string
}

/** A word beside what it is about. */
export function Aside({ id, words }: AsideProps) {
  return (
    <View id={id} className="aside" aria-live="polite">
      {words}
    </View>
  )
}

/** A word over the foot of the page: what is on it does not move. */
export function Strip({ id, words }: AsideProps) {
  return (
    <View id={id} className="strip" aria-live="polite">
      {words}
    </View>
  )
}
