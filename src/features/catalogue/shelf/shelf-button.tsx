import { refusalWords } from '@/cloud/refusal.text'
import type { Input } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'
import { shelfText } from './shelf.text'
import { type ShelfWrite, useShelfWrite } from './use-shelf'

interface Props<A extends ShelfWrite> {
  readonly id: string
  readonly action: A
  readonly storeId: StoreId
  /** Null while there is nothing that could be written. */
  readonly input: Input<A> | null
  readonly words: Words
  readonly look?: 'main' | 'second' | 'plain'
  readonly onDone?: () => void
}

/** One change of the shelf, one tap, with what became of it underneath. */
export function ShelfButton<A extends ShelfWrite>({
  id,
  action,
  storeId,
  input,
  words,
  look = 'second',
  onDone,
}: Props<A>) {
  const say = useSay()
  const { writing, submit, checkAgain } = useShelfWrite(action, storeId, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton
        id={id}
        label={say(busy ? shelfText.saving : words)}
        look={look}
        busy={busy || input === null}
        onTap={() => input !== null && submit(input)}
      />
      <WriteOutcome about={id} outcome={writing} wordsOf={refusalWords} onCheckAgain={checkAgain} />
    </>
  )
}
