import type { EntryCount } from '@/shared/contracts/stores.entrances'
import type { Via } from '@/shared/domain/stores/via'
import type { Way } from './entries.text'

const wayOf: { readonly [V in Via]?: Way } = {
  scan: 'at-door',
  'long-press': 'shared',
  album: 'shared',
  chat: 'shared',
  group: 'shared',
  moments: 'shared',
  'moments-page': 'shared',
  'account-menu': 'account',
  'account-article': 'account',
  'account-message': 'account',
  'account-page': 'account',
  message: 'again',
  recent: 'again',
  mine: 'again',
  desktop: 'again',
  returned: 'again',
  search: 'search',
  nearby: 'search',
  'map-place': 'search',
  discovery: 'search',
}

/** A day's entries by the way people came, the most used first. */
export function byWay(counts: readonly EntryCount[]): { way: Way; count: number }[] {
  const sums = new Map<Way, number>()
  for (const { via, count } of counts) {
    const way = wayOf[via] ?? 'other'
    sums.set(way, (sums.get(way) ?? 0) + count)
  }
  return [...sums].map(([way, count]) => ({ way, count })).sort((a, b) => b.count - a.count)
}
