import { View } from '@tarojs/components'
import type { ServiceView } from '@/shared/contracts/booking.views'
import type { ResourceId } from '@/shared/kernel/ids'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { chooseText } from './choose.text'
import '../booking.scss'

interface WhoProps {
  readonly people: ServiceView['people']
  /** Null for any. */
  readonly chosen: ResourceId | null
  readonly onChoose: (id: ResourceId | null) => void
}

/** Any of those who do it, or one of them by name. Nothing where there is no choice. */
export function WhoChoice({ people, chosen, onChoose }: WhoProps) {
  const say = useSay()
  if (people.length < 2) return null
  const choices = [
    { value: null, id: 'with-anyone', label: say(chooseText.anyone) },
    ...people.map(({ id, name }) => ({ value: id, id: `with-${id}`, label: say(name) })),
  ]
  return (
    <View className="booking-field">
      <View className="booking-label">{say(chooseText.who)}</View>
      <Choices<ResourceId | null> choices={choices} chosen={chosen} onChoose={onChoose} />
    </View>
  )
}

interface SeatsProps {
  readonly most: number
  readonly chosen: number
  readonly onChoose: (seats: number) => void
}

/** How many seats, where several can be taken at once. */
export function SeatsChoice({ most, chosen, onChoose }: SeatsProps) {
  const say = useSay()
  if (most < 2) return null
  const choices = Array.from({ length: most }, (_, at) => at + 1).map((seats) => ({
    value: seats,
    id: `seats-${seats}`,
    label: String(seats),
    spoken: say(chooseText.seats(seats)),
  }))
  return (
    <View className="booking-field">
      <View className="booking-label">{say(chooseText.howMany)}</View>
      <Choices choices={choices} chosen={chosen} onChoose={onChoose} oneRow />
    </View>
  )
}
