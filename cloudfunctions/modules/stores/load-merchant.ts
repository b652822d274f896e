import type { City } from '@/shared/domain/stores/store'
import { laneSetup } from './lanes.merchant'
import type { OperatorOfMerchant } from './operator.merchant'
import type { MerchantDocument, SetByFile, SetByManagers, StoreDocument } from './stores.documents'
import { MERCHANT_ID } from './stores.ids'
import type { StoreOfMerchant } from './stores.merchant'

/** Cities as the file first names them, each store's name by pinyin within its city. */
function inListOrder(file: readonly StoreOfMerchant[]): StoreOfMerchant[] {
  const cities = [...new Set(file.map(({ city }) => city.id))]
  const { compare } = new Intl.Collator('zh-CN')
  return [...file].sort(
    (a, b) =>
      cities.indexOf(a.city.id) - cities.indexOf(b.city.id) || compare(a.name.zh, b.name.zh),
  )
}

function setByFile(store: StoreOfMerchant, position: number): SetByFile {
  const { id, name, address, city, location, phone, photos, wifi, licences, asks } = store
  const { utcOffsetMinutes, dayStartsAt, places, lanes, ordering } = store
  return {
    _id: id,
    v: 2,
    position,
    searched: [name.zh, name.en, address.zh, address.en].join('\n').toLowerCase(),
    name,
    address,
    city,
    location,
    phone,
    photos,
    wifi: wifi ?? null,
    licences,
    asks,
    tradingDay: { utcOffsetMinutes, dayStartsAtMinutes: dayStartsAt },
    places,
    lanes: lanes.map((each) => laneSetup(each, places)),
    ...(ordering && { ordering }),
  }
}

/** The managers' parts: as the file has them, except for those a manager has changed since. */
function setByManagers(
  { hours, notices: said }: StoreOfMerchant,
  there: SetByManagers | undefined,
): SetByManagers {
  const notices = said.map(({ from, until, ...notice }) => ({
    ...notice,
    from: from ?? null,
    until: until ?? null,
  }))
  if (!there) {
    const changedAt = { hours: null, exceptions: null, notices: null }
    return { rev: 1, hours, notices, changedAt, last: {} }
  }
  const { rev, last, changedAt } = there
  return {
    // One more: what a manager's screen was made from is no longer how it is.
    rev: rev + 1,
    last,
    changedAt,
    hours: {
      ...(changedAt.hours === null ? hours : there.hours),
      exceptions: (changedAt.exceptions === null ? hours : there.hours).exceptions,
    },
    notices: changedAt.notices === null ? notices : there.notices,
  }
}

/**
 * The store documents after loading a merchant's file over those there are: the file's word holds
 * for everything but what managers have changed, and a store the file no longer has keeps its
 * document, for its tickets, and leaves the list. Loading the same file again changes only `rev`.
 */
export function loadedStores(
  file: readonly StoreOfMerchant[],
  there: readonly StoreDocument[] = [],
): StoreDocument[] {
  const today = there.filter(({ v }) => v === 2)
  const known = new Map(today.map((store) => [store._id, store]))
  const loaded = inListOrder(file).map((store, position) => ({
    ...setByFile(store, position),
    ...setByManagers(store, known.get(store.id)),
  }))
  const kept = new Set(file.map(({ id }) => id))
  const gone = there.filter(({ _id }) => !kept.has(_id))
  return [...loaded, ...gone.map((store) => ({ ...store, position: null }))]
}

/** What is said of the merchant as a whole. */
export function merchantDocument(
  { queueCard = false, ...operator }: OperatorOfMerchant,
  file: readonly StoreOfMerchant[],
): MerchantDocument {
  const cities = new Map<string, City & { stores: number }>()
  for (const { city } of file) {
    const known = cities.get(city.id) ?? { ...city, stores: 0 }
    cities.set(city.id, { ...known, stores: known.stores + 1 })
  }
  const known = { _id: MERCHANT_ID, v: 1, operator, cities: [...cities.values()] } as const
  return queueCard ? { ...known, queueCard } : known
}
