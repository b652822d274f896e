import type { Input } from '@/shared/contracts'
import type { DayView } from '@/shared/contracts/booking.views'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { type AtDay, type DayWrite, useDayWrite } from './use-day'

interface Props<A extends DayWrite> {
  readonly id: string
  readonly at: AtDay
  readonly action: A
  readonly input: Input<A>
  readonly words: Words
  /** What is read aloud, where its words alone would not say which. */
  readonly spoken?: Words
  readonly look?: 'main' | 'second' | 'plain'
  /** Something has to be done first. */
  readonly off?: boolean
  readonly onDone?: (view: DayView) => void
}

/** One write of the day, one tap, with what became of it underneath. */
export function DayAct<A extends DayWrite>(props: Props<A>) {
  const { id, at, action, input, words, spoken = words, look = 'second', off, onDone } = props
  const say = useSay()
  const { writing, submit, checkAgain } = useDayWrite(action, at, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton
        id={id}
        label={say(words)}
        spoken={say(spoken)}
        look={look}
        busy={busy || off === true}
        onTap={() => submit(input)}
      />
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
