import { View } from '@tarojs/components'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from './button'
import { useSay } from './language'
import './stepper.scss'

interface Props {
  /** Ends its buttons' ids. */
  readonly id: string
  readonly count: number
  readonly least?: number
  readonly most: number
  /** What one tap on either side does, as it is read aloud. */
  readonly less: Words
  readonly more: Words
  readonly onCount: (count: number) => void
}

/** A count, one less and one more. */
export function Stepper({ id, count, least = 0, most, less, more, onCount }: Props) {
  const say = useSay()
  return (
    <View className="stepper">
      <TapButton
        id={`less-${id}`}
        label="－"
        spoken={say(less)}
        look="second"
        busy={count <= least}
        onTap={() => onCount(count - 1)}
      />
      <View id={`count-${id}`} className="stepper-count figures" aria-live="polite">
        {count}
      </View>
      <TapButton
        id={`more-${id}`}
        label="＋"
        spoken={say(more)}
        look="second"
        busy={count >= most}
        onTap={() => onCount(count + 1)}
      />
    </View>
  )
}
