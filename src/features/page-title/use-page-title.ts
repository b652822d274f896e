import { useEffect } from 'react'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { setPageTitle } from '@/wechat/navigation'

/** Writes the page's title into WeChat's bar, in the reader's language. */
export function usePageTitle(words: Words): void {
  const title = useSay()(words)
  useEffect(() => setPageTitle(title), [title])
}
