import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useForget } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { CHINA_OFFSET_MINUTES } from '@/ui/merchant-clock'
import { WriteWord } from '../write-word'
import { mineText } from './mine.text'

/** One tap, and as many steps as it takes; a phone that is put away goes on at the next tap. */
function useLoading(version: string, onDone: () => void) {
  const [left, setLeft] = useState<number | null>(null)
  const { writing, submit, checkAgain } = useWrite('staff/load-folder', {
    onDone: (step) => {
      setLeft(step.left)
      if (step.left === 0) onDone()
      // Nothing written, and something left: staff were changing the same. The next tap sees it.
      else if (step.written > 0) submit({ version })
    },
  })
  return { left, writing, submit: () => submit({ version }), checkAgain }
}

function Waiting({ version, onDone }: { readonly version: string; readonly onDone: () => void }) {
  const say = useSay()
  const { left, writing, submit, checkAgain } = useLoading(version, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <>
      {left === null || left === 0 ? null : (
        <View id="folder-left" className="muted" aria-live="polite">
          {say(mineText.folderLeft(left))}
        </View>
      )}
      <View className="staff-acts">
        <TapButton
          id="load-folder"
          label={say(mineText.loadFolder)}
          look="main"
          busy={busy}
          onTap={submit}
        />
        <WriteWord about="load-folder" writing={writing} onCheckAgain={checkAgain} />
      </View>
    </>
  )
}

interface Props {
  /** Said while nothing has been put there. */
  readonly none?: ReactNode
}

/** The merchant's data that an engineer has put there: the owner takes them into the stores. */
export function FolderCard({ none = null }: Props) {
  const say = useSay()
  const forget = useForget()
  const { query } = useQuery('staff/folder', {})
  if (query.status !== 'ready') return null
  const { waiting, loaded } = query.value
  if (waiting === null) return none
  const at = say(dayAndTime(loaded?.at ?? waiting.checkedAt, CHINA_OFFSET_MINUTES))
  const isLoaded = loaded?.version === waiting.version
  return (
    <View id="folder" className="card staff-card">
      <View className="title">{say(mineText.folder)}</View>
      <View className="muted">
        {say(isLoaded ? mineText.folderLoaded(at, loaded.by) : mineText.folderWaits(at))}
      </View>
      {isLoaded ? null : <Waiting version={waiting.version} onDone={() => forget([])} />}
    </View>
  )
}
