import type { Input } from '@/shared/contracts'
import type { BoardView } from '@/shared/contracts/orders.views'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { type AtBoard, type BoardWrite, useBoardWrite } from './use-order-board'

interface Props<A extends BoardWrite> {
  readonly id: string
  readonly at: Pick<AtBoard, 'storeId' | 'refresh'>
  readonly action: A
  readonly input: Input<A>
  readonly words: MerchantText
  /** What is read aloud, where the words alone would not say which. */
  readonly spoken?: MerchantText
  readonly look?: 'main' | 'second' | 'plain'
  /** Something has to be done first. */
  readonly off?: boolean
  readonly onDone?: (board: BoardView) => void
}

/** One write of the board, one tap, with what became of it underneath. */
export function BoardAct<A extends BoardWrite>(props: Props<A>) {
  const { id, at, action, input, words, spoken = words, look = 'second', off, onDone } = props
  const say = useSay()
  const { writing, submit, checkAgain } = useBoardWrite(action, at, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      <TapButton
        id={id}
        label={say(words)}
        spoken={say(spoken)}
        look={look}
        busy={busy || off === true}
        onTap={() => submit(input)}
      />
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
