import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { BoardView } from '@/shared/contracts/queue.views'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { useScreenOn } from '../use-screen-on'
import { boardText } from './board.text'
import './board.scss'

const pollMs = (board: BoardView) => board.nextPollMs

/** A store's board; the screen stays lit. */
export function useBoard(storeId: StoreId) {
  useScreenOn(true)
  return useQuery('queue/board', { storeId }, { pollMs })
}

/** Numbers called before the newest that still have room, at a size read from the back row. */
const EARLIER_SHOWN = 3

/** From so many lanes on, the size of a number shrinks no further and the lanes take two rows. */
const MOST_BESIDE = 4

/** `A017` has four characters; a split party's `A017-2` would not fit at the same size. */
const USUAL_NUMBER = 5

type BoardLane = BoardView['lanes'][number]

function Lane({ lane }: { readonly lane: BoardLane }) {
  const say = useSay()
  const [newest, ...earlier] = lane.called
  const isLong = (newest?.number.length ?? 0) > USUAL_NUMBER
  return (
    <View id={`board-${lane.id}`} className="card board-lane">
      <View className="board-name">{say(lane.name)}</View>
      {newest === undefined ? (
        <View className="board-none">{say(boardText.none)}</View>
      ) : (
        <View aria-live="polite">
          <View
            id={`board-called-${lane.id}`}
            className={`board-newest figures${isLong ? ' board-long' : ''}`}
          >
            {newest.number}
          </View>
          {newest.place === undefined ? null : (
            <View className="board-place">{say(newest.place)}</View>
          )}
        </View>
      )}
      <View className={newest === undefined ? '' : 'board-earlier'}>
        {earlier.slice(0, EARLIER_SHOWN).map(({ number, place }) => (
          <View key={number} className="board-row figures">
            <View>{number}</View>
            {place === undefined ? null : <View className="board-row-place">{say(place)}</View>}
          </View>
        ))}
      </View>
      <View id={`waiting-${lane.id}`} className="board-waiting figures">
        {say(boardText.waiting(lane.waiting))}
      </View>
    </View>
  )
}

/** Numbers called and where to, by lane, to be read from across the room. */
export function BoardLanes({ board }: { readonly board: BoardView }) {
  const say = useSay()
  return (
    <View className="board">
      <View className="board-store">{say(board.storeName)}</View>
      {board.lanes.length === 0 ? (
        <View className="board-none">{say(boardText.noLanes)}</View>
      ) : (
        <View className={`board-lanes board-of-${Math.min(board.lanes.length, MOST_BESIDE)}`}>
          {board.lanes.map((lane) => (
            <Lane key={lane.id} lane={lane} />
          ))}
        </View>
      )}
    </View>
  )
}
