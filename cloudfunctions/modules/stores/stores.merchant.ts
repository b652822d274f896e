import * as v from 'valibot'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { PLACE_CODE_PATTERN, type Place, placeKinds } from '@/shared/domain/stores/place'
import { merchantId, merchantText } from '../../platform/merchant'
import type { StoreDocument } from './stores.documents'

/** `HH:MM` as minutes after midnight. */
const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is HH:MM'),
  v.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
)

/** `HH:MM` up to 36:00: the small hours of the same trading day. */
const closingTime = v.pipe(
  v.string(),
  v.regex(/^([0-2]\d|3[0-5]):[0-5]\d$|^36:00$/, 'a closing time is HH:MM up to 36:00'),
  v.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
)

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

const hours = v.array(
  v.pipe(
    v.strictObject({
      days: v.pipe(v.array(weekday), v.minLength(1)),
      opens: timeOfDay,
      closes: closingTime,
    }),
    v.check((span) => span.closes > span.opens, 'it closes before it opens'),
  ),
)

function count(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

const place = v.strictObject({
  id: merchantId<'place'>(26),
  code: v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN, 'a code is 1 to 8 of A–Z and 0–9')),
  kind: v.picklist(placeKinds),
  name: merchantText,
})

const lane = v.strictObject({
  id: merchantId<'lane'>(26),
  name: merchantText,
  prefix: v.pipe(v.string(), v.regex(/^[A-Z]$/, 'a prefix is one letter A–Z')),
  capacity: count(1, 1000),
  sizes: v.optional(v.strictObject({ from: count(1, 99), to: count(1, 99) }), undefined),
  joinFrom: v.optional(v.picklist(['door', 'anywhere']), 'anywhere'),
  leadsTo: v.picklist(['counter', 'table', 'person']),
  /** Ids of the store's places that parties are called to. */
  places: v.optional(v.array(merchantId<'place'>(26)), () => []),
  minutesPerParty: count(1, 240),
  graceMinutes: v.optional(count(1, 60), 5),
  missedByItself: v.optional(v.boolean(), false),
  returnPlaces: v.optional(count(0, 50), 3),
  hours: v.optional(hours, undefined),
})

type LaneOfMerchant = v.InferOutput<typeof lane>

function laneSetup(
  { sizes = undefined, hours: week = undefined, places: placeIds, ...rest }: LaneOfMerchant,
  places: readonly Place[],
): LaneSetup {
  return {
    ...rest,
    places: places.filter(({ id }) => placeIds.includes(id)).map(({ id, name }) => ({ id, name })),
    sizes: sizes ?? null,
    hours:
      week?.map(({ days, opens, closes }) => ({
        days,
        opensAtMinutes: opens,
        closesAtMinutes: closes,
      })) ?? null,
  }
}

function allDiffer<Item>(key: (item: Item) => string) {
  return (items: Item[]) => new Set(items.map(key)).size === items.length
}

const store = v.pipe(
  v.strictObject({
    id: merchantId<'store'>(18),
    name: merchantText,
    address: merchantText,
    utcOffsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-720), v.maxValue(840)),
    dayStartsAt: timeOfDay,
    places: v.optional(
      v.pipe(
        v.array(place),
        v.check(
          allDiffer((each) => each.id),
          'two places have the same id',
        ),
        v.check(
          allDiffer((each) => each.code),
          'two places have the same code',
        ),
      ),
      () => [],
    ),
    lanes: v.pipe(
      v.array(lane),
      v.minLength(1),
      v.check(
        allDiffer((each) => each.id),
        'two lanes have the same id',
      ),
      v.check(
        allDiffer((each) => each.prefix),
        'two lanes have the same prefix',
      ),
    ),
  }),
  v.check(
    ({ places, lanes }) =>
      lanes.every((each) => each.places.every((id) => places.some((known) => known.id === id))),
    'a lane leads to a place the store does not have',
  ),
)

/** `stores.json` of a merchant's folder. A store's id has 18 characters at most: its day follows. */
export const storesFile = v.pipe(
  v.array(store),
  v.check(
    allDiffer((each) => each.id),
    'two stores have the same id',
  ),
)

type StoreOfMerchant = v.InferOutput<typeof storesFile>[number]

export function storeDocument(store: StoreOfMerchant): StoreDocument {
  const { id, name, address, utcOffsetMinutes, dayStartsAt, places, lanes } = store
  return {
    _id: id,
    v: 1,
    name,
    address,
    tradingDay: { utcOffsetMinutes, dayStartsAtMinutes: dayStartsAt },
    places,
    lanes: lanes.map((each) => laneSetup(each, places)),
  }
}
