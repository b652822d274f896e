import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import {
  type EventDocument,
  eventSessions,
  events,
} from '../../../cloudfunctions/modules/events/events.documents'
import { openedSession } from '../../../cloudfunctions/modules/events/session-document'
import { loadedStores } from '../../../cloudfunctions/modules/stores/load-merchant'
import { type StoreDocument, stores } from '../../../cloudfunctions/modules/stores/stores.documents'
import { storesFile } from '../../../cloudfunctions/modules/stores/stores.merchant'
import { readMerchantFile } from '../../../cloudfunctions/platform/merchant'
import { NOON } from '../histories/play'
import { STORE_ID } from '../order-histories/shop'

export const SHOPPERS: readonly PersonId[] = ['lin', 'wang', 'zhao', 'zhou', 'chen', 'liu'].map(
  (name) => asId(`shopper${name}${'0'.repeat(4)}`),
)

export const PAID = asId<'session'>('paidsession0')
export const FREE = asId<'session'>('freesession0')
export const SESSIONS = [PAID, FREE] as const

function event(id: string, priceFen: number): EventDocument {
  return {
    _id: asId(id),
    v: 1,
    on: true,
    storeId: STORE_ID,
    name: { zh: '茶课' },
    about: { zh: '认识乌龙' },
    picture: null,
    audience: { for: 'everybody' },
    priceFen,
    placesEach: 3,
    freeUntilMinutes: 20,
    questions: [],
    dates: [],
  }
}

/** One event that costs and one that does not, of four places each, this afternoon or tomorrow. */
export async function openEvents(folder: string, isSoon: boolean): Promise<StoreDocument> {
  const file = await readMerchantFile(folder, 'stores.json', storesFile)
  const store = loadedStores(file).find(({ _id }) => _id === STORE_ID)
  if (!store) throw new Error('the demo has no such store')
  await stores.create(store)
  const startsAt = NOON + (isSoon ? 50 * MINUTE_MS : DAY_MS)
  const day = businessDayAt(startsAt, store.tradingDay)
  const date = { day, startsAt, endsAt: startsAt + 60 * MINUTE_MS, capacity: 4 }
  for (const [id, sessionId, priceFen] of [
    ['paidevent000', PAID, 12_800],
    ['freeevent000', FREE, 0],
  ] as const) {
    const made = event(id, priceFen)
    await events.create(made)
    await eventSessions.create(openedSession(made, sessionId, date))
  }
  return store
}
