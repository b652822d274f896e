import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
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

function Undo({ at, undo, children }: PropsWithChildren<Props>) {
  const say = useSay()
  const leftMs = undo.until - useServerNow(SECOND_MS)
  if (leftMs <= 0) return children
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
 * Takes back the last act while that may be done, in the place of what else stands there. That is
 * at the head of the page, away from the buttons that call, so that an impatient second tap never
 * lands on it.
 */
export function UndoBar({ at, children }: PropsWithChildren<Pick<Props, 'at'>>) {
  const { undo } = at.counter
  return undo === undefined ? (
    children
  ) : (
    <Undo at={at} undo={undo}>
      {children}
    </Undo>
  )
}
