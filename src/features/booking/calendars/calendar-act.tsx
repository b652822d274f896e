import type { Input } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { refusedWords } from '../refused-words'
import { type CalendarWrite, useCalendarWrite } from './use-calendars'

interface Props<A extends CalendarWrite> extends Omit<WriteButtonLook, 'off'> {
  readonly at: { readonly storeId: StoreId; readonly refresh: () => void }
  readonly action: A
  /** Null while it cannot be sent as it is. */
  readonly input: Input<A> | null
  readonly onDone?: () => void
}

const nothing = () => undefined

/** One write of the calendars. */
export function CalendarAct<A extends CalendarWrite>(props: Props<A>) {
  const { at, action, input, onDone = nothing, ...button } = props
  const write = useCalendarWrite(action, at.storeId, at.refresh, onDone)
  return (
    <WriteButton
      {...button}
      off={input === null}
      write={write}
      wordsOf={refusedWords}
      onTap={() => {
        if (input !== null) write.submit(input)
      }}
    />
  )
}
