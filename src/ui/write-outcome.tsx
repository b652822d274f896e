import type { Words } from '@/shared/kernel/words'
import { TapButton } from './button'
import { useSay } from './language'
import { Aside } from './notice'
import { uiText } from './ui.text'

/** How a tap stands: under way, unheard of, or refused for a reason of its own kind. */
export type Outcome<Refusal> =
  | { readonly status: 'idle' | 'sending' | 'checking' }
  | { readonly status: 'refused'; readonly refusal: Refusal }

interface Props<Refusal> {
  /** What it is about, ending its ids. */
  readonly about: string
  readonly outcome: Outcome<Refusal>
  readonly wordsOf: (refusal: Refusal) => Words
  readonly onCheckAgain: () => void
}

/** What became of a tap, where it was tapped; nothing while all is well. */
export function WriteOutcome<Refusal>({ about, outcome, wordsOf, onCheckAgain }: Props<Refusal>) {
  const say = useSay()
  if (outcome.status === 'refused') {
    return <Aside id={`refused-${about}`} words={say(wordsOf(outcome.refusal))} />
  }
  if (outcome.status !== 'checking') return null
  return (
    <>
      <Aside id={`checking-${about}`} words={say(uiText.checking)} />
      <TapButton
        id={`check-again-${about}`}
        label={say(uiText.checkAgain)}
        look="plain"
        onTap={onCheckAgain}
      />
    </>
  )
}

interface WordProps<Refusal> {
  /** What it is about, ending its ids. */
  readonly about: string
  readonly writing: Outcome<Refusal>
  readonly onCheckAgain: () => void
}

/** The same for every tap of a feature, which gives only the words of what it is refused. */
export function writeWordWith<Refusal>(wordsOf: (refusal: Refusal) => Words) {
  return function WriteWord({ about, writing, onCheckAgain }: WordProps<Refusal>) {
    return (
      <WriteOutcome about={about} outcome={writing} wordsOf={wordsOf} onCheckAgain={onCheckAgain} />
    )
  }
}
