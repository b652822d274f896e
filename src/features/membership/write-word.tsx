import type { WriteAction } from '@/cloud/client'
import { refusalWords } from '@/cloud/refusal.text'
import type { Writing } from '@/cloud/use-write'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { membershipText } from './membership.text'

interface Props<A extends WriteAction> {
  /** What it is about, ending its ids. */
  readonly about: string
  readonly writing: Writing<A>
  readonly onCheckAgain: () => void
}

/** What became of a tap, where it was tapped; nothing while all is well. */
export function WriteWord<A extends WriteAction>({ about, writing, onCheckAgain }: Props<A>) {
  const say = useSay()
  if (writing.status === 'refused') {
    return <Aside id={`refused-${about}`} words={say(refusalWords(writing.refusal))} />
  }
  if (writing.status !== 'checking') return null
  return (
    <>
      <Aside id={`checking-${about}`} words={say(membershipText.checking)} />
      <TapButton
        id={`check-again-${about}`}
        label={say(membershipText.checkAgain)}
        look="plain"
        onTap={onCheckAgain}
      />
    </>
  )
}
