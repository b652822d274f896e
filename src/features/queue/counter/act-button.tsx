import type { Input } from '@/shared/contracts'
import type { CounterView } from '@/shared/contracts/queue.views'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { type AtCounter, type CounterWrite, useCounterWrite } from './use-counter'

interface Props<A extends CounterWrite> {
  readonly id: string
  readonly at: Pick<AtCounter, 'storeId' | 'refresh'>
  readonly action: A
  readonly input: Input<A>
  readonly words: MerchantText
  readonly look?: 'main' | 'second' | 'plain'
  readonly onDone?: (counter: CounterView) => void
}

/** One write of the counter, one tap, with what became of it underneath. */
export function ActButton<A extends CounterWrite>({
  id,
  at,
  action,
  input,
  words,
  look = 'second',
  onDone,
}: Props<A>) {
  const say = useSay()
  const { writing, submit, checkAgain } = useCounterWrite(action, at, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton id={id} label={say(words)} look={look} busy={busy} onTap={() => submit(input)} />
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
