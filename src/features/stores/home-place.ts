import { type Entry, resolveEntry } from '@/shared/domain/stores/entry'
import type { Stay } from '@/shared/domain/stores/stay'
import type { StoreId } from '@/shared/kernel/ids'

/** A calm word about what could not be found. */
export type HomeWord = 'bad-code' | 'missing-page'

/** What home shows: a store, or the list of them. */
export type HomePlace =
  | {
      readonly to: 'store'
      readonly storeId: StoreId
      /** The lane whose code was scanned, by its prefix. */
      readonly lanePrefix: string | null
      readonly word: HomeWord | null
    }
  | { readonly to: 'stores'; readonly word: HomeWord | null }

type Params = Readonly<Record<string, string | undefined>>

/** WeChat's `scene` value of a 小程序码 that was scanned. */
const SCANNED_CODE = 1047

/**
 * How somebody came to home, as its own address says it.
 * @param scene how the Mini Program was entered; our own scan button says in the address that it was
 */
export function homeEntry(params: Params, scene: number, plainLinkPrefix: string | null): Entry {
  const arrival = {
    scene: params.scanned === '1' ? SCANNED_CODE : scene,
    path: 'pages/home/index',
    query: params,
  }
  return resolveEntry(arrival, plainLinkPrefix)
}

function wordFor(entry: Entry, params: Params): HomeWord | null {
  if (entry.kind === 'plain' && entry.badCode) return 'bad-code'
  return params.missing === '1' ? 'missing-page' : null
}

/** Where an entry leads on home: to its store, else to the one somebody is in, else to the list. */
export function homePlace(entry: Entry, params: Params, stay: Stay | null): HomePlace {
  const word = wordFor(entry, params)
  if ('storeId' in entry) {
    const lanePrefix = entry.kind === 'lane' ? entry.prefix : null
    return { to: 'store', storeId: entry.storeId, lanePrefix, word }
  }
  if (stay === null || word === 'bad-code') return { to: 'stores', word }
  return { to: 'store', storeId: stay.storeId, lanePrefix: null, word }
}
