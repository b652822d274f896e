import { View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Asking } from '@/shared/domain/notifications/message-kinds'
import { useSay } from '@/ui/language'
import { askToTell } from '@/wechat/subscribe'
import { askingText } from './asking.text'
import './asking.scss'

/** What stands above a button in whose tap WeChat asks, and the asking. */
export interface ToAsk {
  /** Our own explanation; nothing where nothing would be asked. */
  readonly words: ReactNode
  /** The first thing its tap waits for: WeChat asks at no other moment. It refuses nothing. */
  readonly ask: () => Promise<void>
  /** Whether a message was confirmed here. */
  readonly confirmed: boolean
}

/** Which messages to ask for is known before the tap, or nothing is asked in it. */
export function useAsking(asking: Asking): ToAsk {
  const say = useSay()
  const { query, refresh } = useQuery('notifications/asking', { asking })
  const { submit } = useWrite('notifications/report', { onDone: refresh })
  const templateIds = query.status === 'ready' ? query.value.templateIds : []
  const [confirmed, setConfirmed] = useState(false)
  // A second tap may come before the cloud has heard what was said at the first.
  const asked = useRef<readonly string[] | null>(null)
  const ask = async () => {
    if (templateIds.length === 0 || asked.current === templateIds) return
    asked.current = templateIds
    const answers = await askToTell(templateIds)
    if (answers.length > 0) submit({ answers })
    setConfirmed(answers.some(({ said }) => said === 'accept'))
  }
  const words = templateIds.length > 0 && (
    <View id={`asking-${asking}`} className="small asking">
      {say(askingText[asking])}
    </View>
  )
  return { words: words || null, ask, confirmed }
}
