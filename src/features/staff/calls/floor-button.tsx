import { refusalWords } from '@/cloud/refusal.text'
import { useWrite } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { FloorView } from '@/shared/contracts/staff.calls.contract'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'

type FloorWrite = 'staff/answer' | 'staff/mute-place'

interface Props<A extends FloorWrite> {
  readonly id: string
  readonly at: { readonly onFloor: (floor: FloorView) => void }
  readonly action: A
  readonly input: Input<A>
  readonly words: MerchantText
  /** What is read aloud, where the words alone would not say which. */
  readonly spoken?: MerchantText
  readonly look?: 'second' | 'plain'
  readonly onDone?: () => void
}

/**
 * One write on the floor, one tap, with what became of it underneath. A refusal does not ask anew: it
 * would take away the call with the word that a colleague is on the way.
 */
export function FloorButton<A extends FloorWrite>({
  id,
  at,
  action,
  input,
  words,
  spoken = words,
  look = 'second',
  onDone,
}: Props<A>) {
  const say = useSay()
  const { writing, submit, checkAgain } = useWrite(action, {
    onDone: (floor) => {
      onDone?.()
      at.onFloor(floor)
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton
        id={id}
        label={say(words)}
        spoken={say(spoken)}
        look={look}
        busy={busy}
        onTap={() => submit(input)}
      />
      <WriteOutcome about={id} outcome={writing} wordsOf={refusalWords} onCheckAgain={checkAgain} />
    </>
  )
}
