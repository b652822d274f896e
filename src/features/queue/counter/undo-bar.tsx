import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { CounterView } from '@/shared/contracts/queue.views'
import { SECOND_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import type { AtCounter } from './use-counter'

interface Props {
  readonly at: AtCounter
  readonly undo: NonNullable<CounterView['undo']>
}

function Undo({ at, undo }: Props) {
  const say = useSay()
  const leftMs = undo.until - useServerNow(SECOND_MS)
  if (leftMs <= 0) return null
  return (
    <View className="undo-bar">
      <ActButton
        id="undo"
        at={at}
        action="queue/undo"
        input={{ storeId: at.storeId }}
        words={counterText.undo(undo.number)}
      />
      <View className="small figures">
        {say(counterText.undoLeft(Math.ceil(leftMs / SECOND_MS)))}
      </View>
    </View>
  )
}

/**
 * Takes back the last act while that may be done. It stands at the head of the page, away from the
 * buttons that call, so that an impatient second tap never lands on it.
 */
export function UndoBar({ at }: { readonly at: AtCounter }) {
  const { undo } = at.counter
  return undo === undefined ? null : <Undo at={at} undo={undo} />
}
