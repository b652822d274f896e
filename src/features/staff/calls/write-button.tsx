import type { WriteAction } from '@/cloud/client'
import { refusalWords } from '@/cloud/refusal.text'
import type { Write } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'

interface Props<A extends WriteAction> {
  readonly id: string
  readonly write: Write<A>
  readonly input: Input<A>
  readonly words: Words
  /** What is read aloud, where the words alone would not say which. */
  readonly spoken?: Words
  readonly look?: 'second' | 'plain'
}

/** One write, one tap, with what became of it underneath. */
export function WriteButton<A extends WriteAction>({
  id,
  write,
  input,
  words,
  spoken = words,
  look = 'second',
}: Props<A>) {
  const say = useSay()
  const { writing, submit, checkAgain } = write
  return (
    <>
      <TapButton
        id={id}
        label={say(words)}
        spoken={say(spoken)}
        look={look}
        busy={writing.status === 'sending' || writing.status === 'checking'}
        onTap={() => submit(input)}
      />
      <WriteOutcome about={id} outcome={writing} wordsOf={refusalWords} onCheckAgain={checkAgain} />
    </>
  )
}
