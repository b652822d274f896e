import { refusalWords } from '@/cloud/refusal.text'
import type { Input } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { shelfText } from './shelf.text'
import { type ShelfWrite, useShelfWrite } from './use-shelf'

interface Props<A extends ShelfWrite> extends Omit<WriteButtonLook, 'off'> {
  readonly action: A
  readonly storeId: StoreId
  /** Null while there is nothing that could be written. */
  readonly input: Input<A> | null
  readonly onDone?: () => void
}

/** One change of the shelf. */
export function ShelfButton<A extends ShelfWrite>(props: Props<A>) {
  const { action, storeId, input, onDone, ...button } = props
  const write = useShelfWrite(action, storeId, onDone)
  return (
    <WriteButton
      {...button}
      busyWords={shelfText.saving}
      off={input === null}
      write={write}
      wordsOf={refusalWords}
      onTap={() => input !== null && write.submit(input)}
    />
  )
}
