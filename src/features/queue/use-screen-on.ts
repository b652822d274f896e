import { useEffect } from 'react'
import { useShown } from '@/cloud/use-shown'
import { holdScreenOn } from '@/wechat/screen-held'

/** Keeps the screen lit while `wanted` and this page is the one shown. */
export function useScreenOn(wanted: boolean): void {
  const on = useShown() && wanted
  useEffect(() => (on ? holdScreenOn() : undefined), [on])
}
