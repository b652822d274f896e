import { useEffect } from 'react'
import { useShown } from '@/cloud/use-shown'
import { useSay } from '@/ui/language'
import { sayTabs } from '@/wechat/navigation'
import { tabsText } from './tabs.text'

/** Writes the bar at the foot in the reader's language; only a page of the bar may. */
export function useTabWords(): void {
  const say = useSay()
  const shown = useShown()
  const words = JSON.stringify(
    Object.entries(tabsText).map(([page, text]): [string, string] => [page, say(text)]),
  )
  useEffect(() => {
    if (shown) sayTabs(new Map(JSON.parse(words)))
  }, [shown, words])
}
