import { View } from '@tarojs/components'
import { asPicture } from './role'

/** The shape of a page on its way: a heading and cards where they will be. */
export function Placeholder({ label }: { readonly label: string }) {
  return (
    <View id="loading" aria-label={label} {...asPicture}>
      <View className="placeholder placeholder-title" />
      <View className="placeholder placeholder-line" />
      <View className="placeholder placeholder-card" />
      <View className="placeholder placeholder-card" />
    </View>
  )
}
