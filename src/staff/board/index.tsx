import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { boardText } from '@/features/queue/board/board.text'
import { BoardLanes, useBoard } from '@/features/queue/board/board-lanes'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Board({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useBoard(storeId)} wayOut={<HomeLink />}>
      {(board) => <BoardLanes board={board} />}
    </Answered>
  )
}

export default function BoardPage() {
  const say = useSay()
  usePageTitle(boardText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <Board storeId={store} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'stores/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
