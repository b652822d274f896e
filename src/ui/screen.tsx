import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './screen.scss'
import { useTypeTenths } from './type-size'

/** The ground every page stands on, clear of the phone's rounded edges, its type as large as set. */
export function Screen({ children }: PropsWithChildren) {
  return <View className={`screen type-${useTypeTenths()}`}>{children}</View>
}
