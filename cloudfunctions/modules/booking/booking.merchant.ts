import * as v from 'valibot'
import type { Need, Payment } from '@/shared/domain/booking/service'
import { wrongWeek } from '@/shared/domain/stores/set-hours'
import { allDiffer, merchantId, merchantText } from '../../platform/merchant'
import { exception, week } from '../stores/hours.merchant'
import type { StoreDocument } from '../stores/stores.documents'

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

/** Nobody books for more than ¥100,000 in an app. */
const MOST_FEN = 10_000_000
const DAY_MINUTES = 24 * 60

const resource = v.strictObject({
  id: merchantId<'resource'>(26),
  kind: v.picklist(['person', 'room']),
  name: merchantText,
  hours: v.optional(v.nullable(week), null),
  exceptions: v.optional(
    v.pipe(
      v.array(exception),
      v.maxLength(60),
      v.check(
        allDiffer((each) => each.day),
        'two exceptions are of the same day',
      ),
    ),
    () => [],
  ),
})

const need = v.strictObject({
  kind: v.picklist(['person', 'room']),
  anyOf: v.pipe(v.array(merchantId<'resource'>(26)), v.minLength(1), v.maxLength(30)),
})

/** 定金 binds both sides, and is at most so much of the price (民法典 586). */
const MOST_EARNEST_PERCENT = 20

const payment = v.variant('due', [
  v.strictObject({ due: v.literal('at-the-store') }),
  v.strictObject({
    due: v.literal('deposit'),
    fen: whole(1, MOST_FEN),
    word: v.optional(v.picklist(['订金', '预付款', '定金']), '订金'),
  }),
  v.strictObject({ due: v.literal('whole') }),
])

function wrongPayment({ priceFen, payment: said }: { priceFen: number; payment: Payment }) {
  if (said.due === 'whole') return priceFen === 0 ? 'what costs nothing is not paid for' : null
  if (said.due !== 'deposit') return null
  if (said.fen > priceFen) return 'a deposit is at most the price'
  const isEarnest = said.word === '定金'
  return isEarnest && said.fen * 100 > priceFen * MOST_EARNEST_PERCENT
    ? '定金 is at most 20% of the price'
    : null
}

const question = v.strictObject({
  id: merchantId<'question'>(26),
  asks: merchantText,
  mustAnswer: v.optional(v.boolean(), false),
})

const service = v.pipe(
  v.strictObject({
    id: merchantId<'service'>(26),
    name: merchantText,
    durationMinutes: whole(5, DAY_MINUTES),
    intervalMinutes: whole(5, DAY_MINUTES),
    beforeMinutes: v.optional(whole(0, 240), 0),
    afterMinutes: v.optional(whole(0, 240), 0),
    seats: v.optional(whole(1, 50), 1),
    needs: v.pipe(v.array(need), v.minLength(1), v.maxLength(4)),
    priceFen: whole(0, MOST_FEN),
    payment: v.optional(payment, { due: 'at-the-store' }),
    leadMinutes: v.optional(whole(0, 30 * DAY_MINUTES), 60),
    horizonDays: v.optional(whole(1, 180), 30),
    freeUntilMinutes: v.optional(whole(0, 30 * DAY_MINUTES), 120),
    questions: v.optional(
      v.pipe(
        v.array(question),
        v.maxLength(8),
        v.check(
          allDiffer((each) => each.id),
          'two questions have the same id',
        ),
      ),
      () => [],
    ),
    laneId: v.optional(v.nullable(merchantId<'lane'>(26)), null),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const wrong = dataset.typed ? wrongPayment(dataset.value) : null
    if (wrong) addIssue({ message: wrong })
  }),
)

function unknownNeed(
  needs: readonly Need[],
  resources: readonly { readonly id: string; readonly kind: Need['kind'] }[],
): boolean {
  return needs.some(({ kind, anyOf }) =>
    anyOf.some((id) => !resources.some((each) => each.id === id && each.kind === kind)),
  )
}

const store = v.pipe(
  v.strictObject({
    store: merchantId<'store'>(18),
    graceMinutes: v.optional(whole(0, 120), 15),
    noShows: v.optional(
      v.nullable(v.strictObject({ times: whole(1, 20), depositPercent: whole(1, 100) })),
      null,
    ),
    resources: v.pipe(
      v.array(resource),
      v.maxLength(60),
      v.check(
        allDiffer((each) => each.id),
        'two resources have the same id',
      ),
    ),
    services: v.pipe(
      v.array(service),
      v.maxLength(40),
      v.check(
        allDiffer((each) => each.id),
        'two services have the same id',
      ),
    ),
  }),
  v.check(
    ({ resources, services }) => services.every(({ needs }) => !unknownNeed(needs, resources)),
    'a service needs a person or room the store does not have',
  ),
)

/** `booking.json` of a merchant's folder: what can be booked at each store, and who and what serves. */
export const bookingFile = v.pipe(
  v.array(store),
  v.check(
    allDiffer((each) => each.store),
    'two entries are of the same store',
  ),
)

export type BookingOfMerchant = v.InferOutput<typeof bookingFile>

/** Throws where an entry names a store or lane that `stores.json` does not have, or hours that cannot be. */
export function checkBookingNames(
  file: BookingOfMerchant,
  stores: readonly Pick<StoreDocument, '_id' | 'lanes' | 'tradingDay'>[],
): void {
  for (const { store: storeId, resources, services } of file) {
    const known = stores.find(({ _id }) => _id === storeId)
    if (!known) throw new Error(`booking.json: ${storeId}: stores.json has no such store`)
    for (const { id, laneId } of services) {
      if (laneId === null || known.lanes.some((lane) => lane.id === laneId)) continue
      throw new Error(`booking.json: the service ${id}: the store has no lane ${laneId}`)
    }
    for (const { id, hours } of resources) {
      const wrong = wrongWeek(hours ?? [], known.tradingDay)
      if (wrong) throw new Error(`booking.json: the hours of ${id}: ${wrong.code}`)
    }
  }
}
