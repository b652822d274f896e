import type { WriteAction } from '@/cloud/client'
import { useWrite } from '@/cloud/use-write'
import type { Input, Output } from '@/shared/contracts'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { refusedWords } from './refused-words'

interface Props<A extends WriteAction> extends WriteButtonLook {
  readonly action: A
  readonly input: Input<A>
  readonly onDone: (output: Output<A>) => void
}

/** One write, one tap. */
export function ActButton<A extends WriteAction>({ action, input, onDone, ...button }: Props<A>) {
  const write = useWrite(action, { onDone })
  return (
    <WriteButton
      {...button}
      write={write}
      wordsOf={refusedWords}
      onTap={() => write.submit(input)}
    />
  )
}
