import type { Input } from '@/shared/contracts'
import type { BoardView } from '@/shared/contracts/orders.views'
import { WriteButton, type WriteButtonLook } from '@/ui/write-button'
import { refusedWords } from '../refused-words'
import { type AtBoard, type BoardWrite, useBoardWrite } from './use-order-board'

interface Props<A extends BoardWrite> extends WriteButtonLook {
  readonly at: Pick<AtBoard, 'storeId' | 'refresh'>
  readonly action: A
  readonly input: Input<A>
  readonly onDone?: (board: BoardView) => void
}

/** One write of the board. */
export function BoardAct<A extends BoardWrite>({ at, action, input, onDone, ...button }: Props<A>) {
  const write = useBoardWrite(action, at, onDone)
  return (
    <WriteButton
      {...button}
      write={write}
      wordsOf={refusedWords}
      onTap={() => write.submit(input)}
    />
  )
}
