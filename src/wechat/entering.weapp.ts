import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** How the Mini Program was entered last, as WeChat tells it (wx.getEnterOptionsSync). */
export interface Entering {
  readonly scene: number
  readonly path: string
  /** Still URI-encoded. */
  readonly query: Readonly<Record<string, string | undefined>>
  readonly referrerInfo?: { readonly extraData?: unknown }
}

export function entering(): Entering {
  const { scene, path, query, referrerInfo } = Taro.getEnterOptionsSync()
  // Some versions leave out `referrerInfo` where nobody referred.
  return { scene, path, query, ...(referrerInfo && { referrerInfo }) }
}

/**
 * For the App: tells how it was entered, at launch and whenever it comes to the front again. WeChat
 * itself opens the page of an entrance that names one, and keeps the pages as they are else.
 */
export function useEntering(told: (entering: Entering) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at launch
  useEffect(() => told(entering()), [])
  useDidShow(() => told(entering()))
}
