import type { ReactNode } from 'react'
import type { MerchantText, Words } from '@/shared/kernel/words'
import { TapButton } from './button'
import { useSay } from './language'
import { type Outcome, WriteOutcome } from './write-outcome'

/** What a button for one write shows, whatever it writes. */
export interface WriteButtonLook {
  readonly id: string
  readonly words: MerchantText
  /** What is read aloud, where the words alone would not say which. */
  readonly spoken?: MerchantText
  readonly look?: 'main' | 'second' | 'plain'
  /** Something has to be done first. */
  readonly off?: boolean
}

interface Props<Refusal> extends WriteButtonLook {
  readonly write: { readonly writing: Outcome<Refusal>; readonly checkAgain: () => void }
  readonly wordsOf: (refusal: Refusal) => Words
  /** In place of its words while what it does is under way. */
  readonly busyWords?: Words
  readonly onTap: () => void
  /** What else is said right under it. */
  readonly children?: ReactNode
}

/** One write, one tap, with what became of it underneath. */
export function WriteButton<Refusal>({
  id,
  words,
  spoken,
  look = 'second',
  off = false,
  write: { writing, checkAgain },
  wordsOf,
  busyWords,
  onTap,
  children,
}: Props<Refusal>) {
  const say = useSay()
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const label = say(busy && busyWords ? busyWords : words)
  return (
    <>
      <TapButton
        id={id}
        label={label}
        spoken={spoken === undefined ? label : say(spoken)}
        look={look}
        busy={busy || off}
        onTap={onTap}
      />
      {children}
      <WriteOutcome about={id} outcome={writing} wordsOf={wordsOf} onCheckAgain={checkAgain} />
    </>
  )
}
