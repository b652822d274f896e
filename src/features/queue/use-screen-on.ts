import { useEffect } from 'react'
import { useShown } from '@/cloud/use-shown'
import { keepScreenOn } from '@/wechat/attention'

/** Pages that want it lit now: one that is left may say so after the next has asked. */
let wanting = 0

/** Keeps the screen lit while `wanted` and this page is the one shown. */
export function useScreenOn(wanted: boolean): void {
  const on = useShown() && wanted
  useEffect(() => {
    if (!on) return undefined
    wanting += 1
    keepScreenOn(true)
    return () => {
      wanting -= 1
      if (wanting === 0) keepScreenOn(false)
    }
  }, [on])
}
