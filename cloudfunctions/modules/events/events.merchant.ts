import * as v from 'valibot'
import type { EventDates } from '@/shared/domain/events/dates'
import { type Audience, MOST_PLACES } from '@/shared/domain/events/event'
import type { StoreId, TierId } from '@/shared/kernel/ids'
import { businessDay } from '../../platform/input'
import { allDiffer, merchantId, merchantText } from '../../platform/merchant'
import { clockTime, weekday } from '../stores/hours.merchant'
import type { EventDocument } from './events.documents'

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

/** What an event is told about in: a few paragraphs. */
const about = v.strictObject({
  zh: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
  en: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(1200))),
})

const audience: v.GenericSchema<unknown, Audience> = v.variant('for', [
  v.strictObject({ for: v.literal('everybody') }),
  v.strictObject({ for: v.literal('members') }),
  v.strictObject({
    for: v.literal('tiers'),
    tierIds: v.pipe(v.array(merchantId<'tier'>(26)), v.minLength(1), v.maxLength(8)),
  }),
])

const dates = v.pipe(
  v.strictObject({
    on: v.optional(v.pipe(v.array(businessDay), v.maxLength(60)), () => []),
    weekdays: v.optional(v.pipe(v.array(weekday), v.maxLength(7)), () => []),
    starts: clockTime,
    minutes: whole(15, 24 * 60),
    places: whole(1, MOST_PLACES),
  }),
  v.check(
    ({ on, weekdays }) => on.length + weekdays.length > 0,
    'dates are days (on), or weekdays of every week',
  ),
  v.transform(
    ({ starts, places, ...rest }): EventDates => ({
      ...rest,
      startsAtMinutes: starts,
      capacity: places,
    }),
  ),
)

const question = v.strictObject({
  id: merchantId<'question'>(26),
  asks: merchantText,
  mustAnswer: v.optional(v.boolean(), false),
})

const event = v.strictObject({
  id: merchantId<'event'>(26),
  store: merchantId<'store'>(18),
  name: merchantText,
  about,
  picture: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(300),
      v.regex(
        /^(https:\/\/|cloud:\/\/|\/pictures\/)\S+$/,
        'a picture is https://…, a cloud file cloud://…, or /pictures/… of this folder',
      ),
    ),
  ),
  audience: v.optional(audience, { for: 'everybody' }),
  /** Nobody pays more than ¥10,000 for a place here. */
  priceFen: v.optional(whole(0, 1_000_000), 0),
  placesEach: whole(1, 10),
  freeUntilHours: v.optional(whole(0, 30 * 24), 24),
  questions: v.optional(
    v.pipe(
      v.array(question),
      v.maxLength(5),
      v.check(
        allDiffer((each) => each.id),
        'two questions have the same id',
      ),
    ),
    () => [],
  ),
  dates: v.pipe(v.array(dates), v.minLength(1), v.maxLength(10)),
})

/** `events.json` of a merchant's folder: what happens at its stores, and when. */
export const eventsFile = v.pipe(
  v.array(event),
  v.maxLength(200),
  v.check(
    allDiffer((each) => each.id),
    'two events have the same id',
  ),
)

export type EventOfMerchant = v.InferOutput<typeof eventsFile>[number]

/** Throws where an event names a store or a tier that no file of the folder has. */
export function checkEvents(
  file: readonly EventOfMerchant[],
  known: { readonly storeIds: readonly StoreId[]; readonly tierIds: readonly TierId[] },
): void {
  for (const each of file) {
    if (!known.storeIds.includes(each.store)) {
      throw new Error(`events.json: the event ${each.id}: there is no store ${each.store}`)
    }
    const tierIds = each.audience.for === 'tiers' ? each.audience.tierIds : []
    const unknown = tierIds.find((tierId) => !known.tierIds.includes(tierId))
    if (unknown) throw new Error(`events.json: the event ${each.id}: there is no tier ${unknown}`)
  }
}

/**
 * The documents after loading a merchant's file over those there are. A date that was opened stays
 * as it is: it is moved by calling it off and naming another. Loading the same file again changes
 * nothing; an event the file no longer has opens no more dates.
 */
export function loadedEvents(
  file: readonly EventOfMerchant[],
  there: readonly EventDocument[] = [],
): EventDocument[] {
  const loaded = file.map((each): EventDocument => {
    const { id, store, picture, freeUntilHours, ...rest } = each
    const freeUntilMinutes = freeUntilHours * 60
    return {
      _id: id,
      v: 1,
      on: true,
      storeId: store,
      picture: picture ?? null,
      freeUntilMinutes,
      ...rest,
    }
  })
  const kept = new Set(loaded.map(({ _id }) => _id))
  const gone = there.filter(({ _id }) => !kept.has(_id))
  return [...loaded, ...gone.map((each) => ({ ...each, on: false }))]
}
