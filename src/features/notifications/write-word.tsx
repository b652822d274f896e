import type { WriteAction } from '@/cloud/client'
import type { Writing } from '@/cloud/use-write'
import { WriteOutcome } from '@/ui/write-outcome'
import { refusedWords } from './refused-words'

interface Props<A extends WriteAction> {
  /** What it is about, ending its ids. */
  readonly about: string
  readonly writing: Writing<A>
  readonly onCheckAgain: () => void
}

/** What became of a tap, where it was tapped; nothing while all is well. */
export function WriteWord<A extends WriteAction>({ about, writing, onCheckAgain }: Props<A>) {
  return (
    <WriteOutcome
      about={about}
      outcome={writing}
      wordsOf={(refusal) => refusedWords(refusal)}
      onCheckAgain={onCheckAgain}
    />
  )
}
