import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** How the page was entered last, told as WeChat would. */
export interface Entering {
  readonly scene: number
  readonly path: string
  /** Still URI-encoded. */
  readonly query: Readonly<Record<string, string | undefined>>
  readonly referrerInfo?: { readonly extraData?: unknown }
}

/** What WeChat says of a scanned 小程序码, of a scanned link, and of the list of those used before. */
const SCANNED_CODE = 1047
const SCANNED_LINK = 1011
const RECENTLY_USED = 1001

function queryOf(search: string): Record<string, string | undefined> {
  const pairs = search.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    }),
  )
}

/** The entrance the frame's address names as `entrance`, or the one its query looks like. */
function sceneOf(query: Readonly<Record<string, string | undefined>>): number {
  const named = new URLSearchParams(window.location.search).get('entrance')
  if (named !== null) return Number(named)
  if (query.scene) return SCANNED_CODE
  return query.q ? SCANNED_LINK : RECENTLY_USED
}

export function entering(): Entering {
  const [path = '', search = ''] = window.location.hash.slice(1).split('?')
  const query = queryOf(search)
  return { scene: sceneOf(query), path, query }
}

/**
 * For the App: tells how it was entered, at launch and whenever another address is put into the
 * browser's bar. That one is opened afresh, as WeChat opens the page of a code that is scanned.
 */
export function useEntering(told: (entering: Entering) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at launch
  useEffect(() => {
    told(entering())
    const enter = () => {
      // Our own pages, and the way back through them, leave a state behind; a new address has none.
      if (window.history.state !== null) return
      told(entering())
      void Taro.reLaunch({ url: window.location.hash.slice(1) })
    }
    window.addEventListener('hashchange', enter)
    return () => window.removeEventListener('hashchange', enter)
  }, [])
}
