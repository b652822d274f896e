import { useEffect, useState } from 'react'
import type { Instant } from '@/shared/kernel/instant'
import { useCloud } from './cloud'
import { useShown } from './use-shown'

/** The server's clock, looked at again every `everyMs` while the page is shown. */
export function useServerNow(everyMs: number): Instant {
  const { client } = useCloud()
  const shown = useShown()
  const [, look] = useState(0)
  useEffect(() => {
    if (!shown) return undefined
    const timer = setInterval(() => look((count) => count + 1), everyMs)
    return () => clearInterval(timer)
  }, [shown, everyMs])
  return client.now()
}
