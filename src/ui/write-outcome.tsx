import type { Words } from '@/shared/kernel/words'
import { TapButton } from './button'
import { useSay } from './language'
import { Aside } from './notice'
import { uiText } from './ui.text'

/** How a tap stands: under way, unheard of, or refused for a reason of its own kind. */
type Outcome<Refusal> =
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
