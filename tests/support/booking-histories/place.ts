import type { Resource, Service } from '@/shared/domain/booking/service'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { bookingStores } from '../../../cloudfunctions/modules/booking/booking.documents'
import { loadedStores } from '../../../cloudfunctions/modules/stores/load-merchant'
import { type StoreDocument, stores } from '../../../cloudfunctions/modules/stores/stores.documents'
import { storesFile } from '../../../cloudfunctions/modules/stores/stores.merchant'
import { readMerchantFile } from '../../../cloudfunctions/platform/merchant'
import { STORE_ID } from '../order-histories/shop'

function dayNamed(text: string): BusinessDay {
  if (!isBusinessDay(text)) throw new Error(text)
  return text
}

export const DAYS = ['2026-11-25', '2026-11-26'].map(dayNamed)
export const GUESTS: readonly PersonId[] = ['lin', 'wang', 'zhao', 'chen', 'sun'].map((name) =>
  asId(`shopper${name}`),
)

const mei = asId<'resource'>('mastermei0')
const chen = asId<'resource'>('masterchen')
const room = asId<'resource'>('theonlyroom')

/** Hours so short that they fill up: 13:00–15:00, one of them with a break. */
export const WORKS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  [mei]: [[13, 15]],
  [chen]: [
    [13, 14],
    [14.25, 15],
  ],
  [room]: [[13, 15]],
}

function resource(id: Resource['id'], kind: Resource['kind']): Resource {
  const hours = (WORKS[id] ?? []).map(([from, until]) => ({
    days: [1, 2, 3, 4, 5, 6, 7],
    opensAtMinutes: from * 60,
    closesAtMinutes: until * 60,
  }))
  return { id, kind, name: { zh: id }, hours, exceptions: [] }
}

const plain = {
  leadMinutes: 0,
  horizonDays: 2,
  freeUntilMinutes: 60,
  questions: [],
  laneId: null,
  beforeMinutes: 0,
  afterMinutes: 0,
  seats: 1,
} as const

/** Three together for nothing; somebody and the room for a deposit; the room, paid whole. */
export const SERVICES: readonly Service[] = [
  {
    ...plain,
    id: asId('threetogether'),
    name: { zh: '同席' },
    durationMinutes: 40,
    intervalMinutes: 20,
    afterMinutes: 10,
    seats: 3,
    needs: [{ kind: 'person', anyOf: [mei] }],
    priceFen: 0,
    payment: { due: 'at-the-store' },
  },
  {
    ...plain,
    id: asId('someoneandroom'),
    name: { zh: '茶席' },
    durationMinutes: 60,
    intervalMinutes: 30,
    beforeMinutes: 10,
    needs: [
      { kind: 'person', anyOf: [mei, chen] },
      { kind: 'room', anyOf: [room] },
    ],
    priceFen: 20_000,
    payment: { due: 'deposit', fen: 5_000, word: '订金' },
  },
  {
    ...plain,
    id: asId('theroomalone'),
    name: { zh: '包间' },
    durationMinutes: 50,
    intervalMinutes: 30,
    needs: [{ kind: 'room', anyOf: [room] }],
    priceFen: 9_900,
    payment: { due: 'whole' },
  },
]

/** The demo's first store with little to book. */
export async function openPlace(folder: string): Promise<StoreDocument> {
  const file = await readMerchantFile(folder, 'stores.json', storesFile)
  const store = loadedStores(file).find(({ _id }) => _id === STORE_ID)
  if (!store) throw new Error('the demo has no such store')
  await stores.create(store)
  const resources = [resource(mei, 'person'), resource(chen, 'person'), resource(room, 'room')]
  await bookingStores.create({
    _id: STORE_ID,
    v: 1,
    rev: 1,
    services: SERVICES,
    resources: resources.map((each) => ({ ...each, removed: false, changedByManagers: false })),
    noShows: null,
    graceMinutes: 15,
  })
  return store
}
