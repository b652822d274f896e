import type { WriteAction } from '@/cloud/client'
import { refusalWords } from '@/cloud/refusal.text'
import type { Writing } from '@/cloud/use-write'
import { WriteOutcome } from '@/ui/write-outcome'

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
      wordsOf={refusalWords}
      onCheckAgain={onCheckAgain}
    />
  )
}
