import type { Input } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { type CalendarWrite, useCalendarWrite } from './use-calendars'

interface Props<A extends CalendarWrite> {
  readonly id: string
  readonly at: { readonly storeId: StoreId; readonly refresh: () => void }
  readonly action: A
  /** Null while it cannot be sent as it is. */
  readonly input: Input<A> | null
  readonly words: Words
  readonly spoken?: Words
  readonly look?: 'main' | 'second' | 'plain'
  readonly onDone?: () => void
}

const nothing = () => undefined

/** One write of the calendars, one tap, with what became of it underneath. */
export function CalendarAct<A extends CalendarWrite>(props: Props<A>) {
  const { id, at, action, input, words, spoken = words, look = 'second', onDone = nothing } = props
  const say = useSay()
  const { writing, submit, checkAgain } = useCalendarWrite(action, at.storeId, at.refresh, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton
        id={id}
        label={say(words)}
        spoken={say(spoken)}
        look={look}
        busy={busy || input === null}
        onTap={() => {
          if (input !== null) submit(input)
        }}
      />
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
