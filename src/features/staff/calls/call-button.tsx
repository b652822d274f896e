import type { WriteAction } from '@/cloud/client'
import { refusalWords } from '@/cloud/refusal.text'
import type { Write } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'

interface Props<A extends WriteAction> extends WriteButtonLook {
  readonly write: Write<A>
  readonly input: Input<A>
}

/** One write about calls. */
export function CallButton<A extends WriteAction>({ write, input, ...button }: Props<A>) {
  return (
    <WriteButton
      {...button}
      write={write}
      wordsOf={refusalWords}
      onTap={() => write.submit(input)}
    />
  )
}
