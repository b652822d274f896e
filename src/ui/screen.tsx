import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './screen.scss'

/** The ground every page stands on, clear of the phone's rounded edges. */
export function Screen({ children }: PropsWithChildren) {
  return <View className="screen">{children}</View>
}
