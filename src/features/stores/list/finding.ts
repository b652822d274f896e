import type { Input, Output } from '@/shared/contracts'
import type { GeoPoint } from '@/shared/contracts/stores.contract'

/** Around where stores are looked for. */
export type Where =
  | { readonly by: 'everywhere' }
  | { readonly by: 'near'; readonly point: GeoPoint }
  | { readonly by: 'city'; readonly cityId: string }

/** What a shopper looks for in the list. */
export interface Finding {
  readonly where: Where
  /** As typed. */
  readonly search: string
  readonly openNow: boolean
}

export type Page = Output<'stores/list'>

export const everyStore: Finding = { where: { by: 'everywhere' }, search: '', openNow: false }

/** The contract's limit for what is searched. */
export const SEARCH_CHARACTERS = 40

/**
 * A rough position to a thousandth of a degree, some hundred metres: no more of where somebody is
 * leaves the phone, and standing still asks the same question again.
 */
function roughly({ latitude, longitude }: GeoPoint): GeoPoint {
  return {
    latitude: Math.round(latitude * 1_000) / 1_000,
    longitude: Math.round(longitude * 1_000) / 1_000,
  }
}

/** The question for the first page of what is looked for. */
export function firstPage({ where, search, openNow }: Finding): Input<'stores/list'> {
  const words = search.trim().slice(0, SEARCH_CHARACTERS)
  return {
    near: where.by === 'near' ? roughly(where.point) : null,
    cityId: where.by === 'city' ? where.cityId : null,
    search: words === '' ? null : words,
    openNow,
    after: null,
  }
}

/** Whether nothing narrows the list: an empty one then means that there are no stores. */
export function isEveryStore({ where, search, openNow }: Finding): boolean {
  return where.by !== 'city' && search.trim() === '' && !openNow
}

/** The city chosen before, if it still has stores. */
export function knownWhere(where: Where, { cities }: Pick<Page, 'cities'>): Where {
  if (where.by !== 'city') return where
  return cities.some(({ id }) => id === where.cityId) ? where : { by: 'everywhere' }
}
