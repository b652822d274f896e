import type { Input } from '@/shared/contracts'
import type { DayView } from '@/shared/contracts/booking.views'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { refusedWords } from '../refused-words'
import { type AtDay, type DayWrite, useDayWrite } from './use-day'

interface Props<A extends DayWrite> extends WriteButtonLook {
  readonly at: AtDay
  readonly action: A
  readonly input: Input<A>
  readonly onDone?: (view: DayView) => void
}

/** One write of the day. */
export function DayAct<A extends DayWrite>({ at, action, input, onDone, ...button }: Props<A>) {
  const write = useDayWrite(action, at, onDone)
  return (
    <WriteButton
      {...button}
      write={write}
      wordsOf={refusedWords}
      onTap={() => write.submit(input)}
    />
  )
}
