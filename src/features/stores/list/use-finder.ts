import { useEffect, useRef, useState } from 'react'
import { type Asked, useQuery } from '@/cloud/use-query'
import type { Input } from '@/shared/contracts'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { locate } from '@/wechat/locate'
import { recall, remember } from '@/wechat/storage'
import { everyStore, type Finding, firstPage, knownWhere, type Page, type Where } from './finding'

/** Between the keys of one word. */
const TYPING_PAUSE_MS = 400

const CITY = 'city'

const nothing: Page = { stores: [], cities: [], next: null }

function rememberedWhere(): Where {
  const cityId = recall(CITY)
  return cityId === null ? everyStore.where : { by: 'city', cityId }
}

/** What was looked for since the Mini Program was started: going to a store and back forgets nothing. */
let lookedFor: Finding | null = null

/** What `value` was once it has kept still for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** An answer and the question it answers: the page after it is asked for in the same words. */
export interface Found {
  readonly ask: Input<'stores/list'>
  readonly page: Page
}

/** While the next answer is on its way the last one stays, so that nothing jumps. */
function useWithoutGap(ask: Input<'stores/list'>, asked: Asked<'stores/list'>) {
  const { query } = asked
  const last = useRef<Found | null>(null)
  if (query.status === 'ready') last.current = { ask, page: query.value }
  const found = last.current ?? { ask, page: nothing }
  if (query.status !== 'loading' || last.current === null) return { asked, found }
  const ready = { status: 'ready', value: found.page, late: null } as const
  return { asked: { ...asked, query: ready }, found }
}

export type Locating = 'not-asked' | 'asking' | 'untold'

export interface Finder {
  readonly finding: Finding
  readonly asked: Asked<'stores/list'>
  readonly found: Found
  /** Every city with stores; none until the first answer. */
  readonly cities: Page['cities']
  readonly locating: Locating
  readonly setSearch: (search: string) => void
  readonly setOpenNow: (openNow: boolean) => void
  /** A city, or null for everywhere. Remembered on this phone. */
  readonly chooseCity: (cityId: string | null) => void
  /** Asks the phone where it is; the list stays as it is where that cannot be told. */
  readonly findNearby: () => void
}

/** The list of stores: what is looked for, and what is found. */
export function useFinder(): Finder {
  const [finding, setFinding] = useState<Finding>(
    () => lookedFor ?? { ...everyStore, where: rememberedWhere() },
  )
  const [locating, setLocating] = useState<Locating>('not-asked')
  const asking = useRef(false)
  const [cities, setCities] = useState<Page['cities']>([])
  useEffect(() => {
    lookedFor = finding
  }, [finding])
  const change = (part: Partial<Finding>) => setFinding((now) => ({ ...now, ...part }))

  const ask = firstPage({ ...finding, search: useSettled(finding.search) })
  const direct = useQuery('stores/list', ask, { pollMs: () => MINUTE_MS })
  const answer = direct.query.status === 'ready' ? direct.query.value : null
  useEffect(() => {
    if (answer === null) return
    setCities(answer.cities)
    setFinding((now) => {
      const where = knownWhere(now.where, answer)
      return where === now.where ? now : { ...now, where }
    })
  }, [answer])

  return {
    finding,
    ...useWithoutGap(ask, direct),
    cities,
    locating,
    setSearch: (words) => change({ search: words }),
    setOpenNow: (openNow) => change({ openNow }),
    chooseCity: (cityId) => {
      asking.current = false
      remember(CITY, cityId ?? '')
      setLocating('not-asked')
      change({ where: cityId === null ? everyStore.where : { by: 'city', cityId } })
    },
    findNearby: async () => {
      if (asking.current) return
      asking.current = true
      setLocating('asking')
      const point = await locate()
      // A city chosen meanwhile stands.
      if (!asking.current) return
      asking.current = false
      setLocating(point === null ? 'untold' : 'not-asked')
      if (point !== null) change({ where: { by: 'near', point } })
    },
  }
}
