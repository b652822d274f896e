import { View } from '@tarojs/components'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { queueText } from './queue.text'

interface Props {
  readonly sizes: readonly number[]
  readonly size: number
  readonly onChoose: (size: number) => void
}

/** How many they are: one tap, and none where it is two. */
export function PartySize({ sizes, size, onChoose }: Props) {
  const say = useSay()
  const choices = sizes.map((value) => ({
    value,
    id: `size-${value}`,
    label: String(value),
    spoken: say(queueText.people(value)),
  }))
  return (
    <View className="lane">
      <View className="muted">{say(queueText.howMany)}</View>
      <Choices choices={choices} chosen={size} onChoose={onChoose} oneRow />
    </View>
  )
}
