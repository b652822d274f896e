import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** One thing kept of a person. */
export function KeptRow({ id, label, value, children }: Props) {
  return (
    <View className="mine">
      <View className="mine-words">
        <View className="mine-label">{label}</View>
        <View id={id} className="figures">
          {value}
        </View>
      </View>
      {children}
    </View>
  )
}
