import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { freeTimes } from '@/shared/domain/booking/free-times'
import { dayStatus } from '@/shared/domain/booking/month'
import { newRequestId } from '@/shared/kernel/ids'
import { quick, TestBookings } from '../support/booking-shop'
import { BEFORE_ALL, busySheets, busyStore, serviceBy } from '../support/busy-stores'
import { testCloud } from '../support/local-cloud'
import { merchantFolder } from '../support/merchant-folder'
import { seededRandom } from '../support/seeded-random'
import { type Figures, quantile, rounded } from './figures'

const SEED = 88
const WARM_UPS = 20
const TIMES = 60

/** Milliseconds of a piece of work, the median of many. */
function medianMs(work: () => unknown): number {
  const sample: number[] = []
  for (let turn = 0; turn < WARM_UPS + TIMES; turn += 1) {
    const startedAt = performance.now()
    work()
    if (turn >= WARM_UPS) sample.push(performance.now() - startedAt)
  }
  return quantile(sample, 0.5)
}

/** The free times of a week on which 2,000 stretches are taken from a team of ten. */
export function measureFreeTimes(): Figures {
  const store = busyStore(10)
  const service = serviceBy(store, 0, 40)
  const week = busySheets(store, 7, 2_000, seededRandom(SEED))
  const found = week.flatMap((sheet) => freeTimes(store, service, sheet, BEFORE_ALL))
  if (found.length === 0) throw new Error('a week without free times measures nothing')
  const ms = medianMs(() => week.map((sheet) => freeTimes(store, service, sheet, BEFORE_ALL)))
  return { 'booking/slots-2000-ranges-ms': rounded(ms) }
}

const PEOPLE = 20
const SERVICES = 8
const MONTH_DAYS = 42

/** The calendars of eight services of twenty people: six weeks each, forty taken stretches a day. */
export function measureMonth(): Figures {
  const store = busyStore(PEOPLE)
  const sheets = busySheets(store, MONTH_DAYS, MONTH_DAYS * 40, seededRandom(SEED))
  const bookable = new Set(sheets.map(({ day }) => day))
  const asked = { asked: { wanted: null, seats: 1 }, bookable }
  const services = Array.from({ length: SERVICES }, (_, index) =>
    serviceBy(store, index, 30 + index * 15),
  )
  const ms = medianMs(() =>
    services.map((service) =>
      sheets.map((sheet) => dayStatus(store, service, sheet, BEFORE_ALL, asked)),
    ),
  )
  return { 'booking/month-ms': rounded(ms) }
}

const RUSHING = 1_000
const PLACES = 10
const DATABASE_LATENCY_MS = 5
const client = { version: CONTRACT_VERSION, language: 'zh' }

/** 1,000 people want the same hour with ten places at once, each database operation 5 ms longer. */
export async function measureBookingRush(): Promise<Figures> {
  const folder = await merchantFolder()
  await folder.rewriteBooking((all) =>
    all.map((each) => ({
      ...each,
      services: each.services.map((service) =>
        service.id === quick
          ? { ...service, seats: PLACES, needs: [{ kind: 'person', anyOf: ['masterwang'] }] }
          : service,
      ),
    })),
  )
  const cloud = await testCloud({
    databaseLatencyMs: DATABASE_LATENCY_MS,
    merchantDir: folder.path,
  })
  const shop = new TestBookings(cloud)
  const input = shop.wanted()
  const { storeId } = input
  await cloud.warm('shopper', { action: 'booking/services', input: { storeId }, client })
  const tookMs: number[] = []
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: RUSHING }, async (_, person) => {
      const requestId = newRequestId(cloud.cloud.clock.now(), Math.random)
      const call = { action: 'booking/hold', input, requestId, client }
      await cloud.raw('shopper', `shopper-${1000 + person}`, call)
      tookMs.push(performance.now() - startedAt)
    }),
  )
  const held = await cloud.documents('bookings')
  const [sheet] = await cloud.documents('bookingDays')
  const listed = Array.isArray(sheet?.bookings) ? sheet.bookings.length : 0
  await cloud.cloud.close()
  await folder.remove()
  if (listed !== held.length) throw new Error(`${listed} on the sheet, ${held.length} bookings`)
  return {
    'booking/rush-1000-for-10/succeeded': held.length,
    'booking/rush-1000-for-10/p99-ms': rounded(quantile(tookMs, 0.99), 0),
  }
}
