import type { WriteAction } from '@/cloud/client'
import { useWrite } from '@/cloud/use-write'
import type { Input, Output } from '@/shared/contracts'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from './write-word'

interface Props<A extends WriteAction> {
  readonly id: string
  readonly action: A
  readonly input: Input<A>
  readonly words: MerchantText
  readonly spoken?: MerchantText
  readonly look?: 'main' | 'second' | 'plain'
  readonly onDone: (output: Output<A>) => void
}

/** One write, one tap, with what became of it underneath. */
export function ActButton<A extends WriteAction>({
  id,
  action,
  input,
  words,
  spoken = words,
  look = 'second',
  onDone,
}: Props<A>) {
  const say = useSay()
  const { writing, submit, checkAgain } = useWrite(action, { onDone })
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
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
