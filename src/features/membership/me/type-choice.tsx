import { View } from '@tarojs/components'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { useTypeSize } from '@/ui/type-size'
import { meText } from './me.text'

/** How large this phone writes here: as in all of WeChat, or large. */
export function TypeChoice() {
  const say = useSay()
  const { large, chooseLarge } = useTypeSize()
  const choices = [
    { value: false, id: 'type-usual', label: say(meText.typeUsual) },
    { value: true, id: 'type-large', label: say(meText.typeLarge) },
  ]
  return (
    <View>
      <View className="mine-label">{say(meText.typeSize)}</View>
      <Choices choices={choices} chosen={large} onChoose={chooseLarge} />
    </View>
  )
}
