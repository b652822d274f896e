import { refusalWords } from '@/cloud/refusal.text'
import type { Input } from '@/shared/contracts'
import type { CounterView } from '@/shared/contracts/queue.views'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { type AtCounter, type CounterWrite, useCounterWrite } from './use-counter'

interface Props<A extends CounterWrite> extends WriteButtonLook {
  readonly at: Pick<AtCounter, 'storeId' | 'refresh'>
  readonly action: A
  readonly input: Input<A>
  readonly onDone?: (counter: CounterView) => void
}

/** One write of the counter. */
export function ActButton<A extends CounterWrite>(props: Props<A>) {
  const { at, action, input, onDone, ...button } = props
  const write = useCounterWrite(action, at, onDone)
  return (
    <WriteButton
      {...button}
      write={write}
      wordsOf={refusalWords}
      onTap={() => write.submit(input)}
    />
  )
}
