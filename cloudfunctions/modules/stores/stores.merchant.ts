import gcoord from 'gcoord'
import * as v from 'valibot'
import type { GeoPoint } from '@/shared/domain/stores/distance'
import { type WrongHours, wrongHours, wrongWeek } from '@/shared/domain/stores/set-hours'
import { businessDay } from '../../platform/input'
import { allDiffer, merchantId, merchantText, photo } from '../../platform/merchant'
import { clockTime, openingHours } from './hours.merchant'
import { lanes, places } from './lanes.merchant'

/** A merchant copies a point from whichever map they use; it is kept by GCJ-02. */
const location = v.pipe(
  v.strictObject({
    latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    /** `gcj02` of WeChat, Tencent and Amap, `bd09` of Baidu, `wgs84` of GPS. */
    system: v.optional(v.picklist(['gcj02', 'bd09', 'wgs84']), 'gcj02'),
  }),
  v.transform(({ latitude, longitude, system }): GeoPoint => {
    if (system === 'gcj02') return { latitude, longitude }
    const from = system === 'bd09' ? gcoord.BD09 : gcoord.WGS84
    const [east, north] = gcoord.transform([longitude, latitude], from, gcoord.GCJ02)
    return { latitude: north, longitude: east }
  }),
)

const city = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2,20}$/, 'a city’s id is 2 to 20 of a–z')),
  name: merchantText,
})

const notice = v.strictObject({
  id: merchantId<'notice'>(26),
  words: merchantText,
  from: v.optional(businessDay),
  until: v.optional(businessDay),
})

const wifi = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  password: v.exactOptional(v.pipe(v.string(), v.minLength(8), v.maxLength(63))),
})

const licences = v.strictObject({
  /** 统一社会信用代码 (GB 32100-2015): eighteen, without I, O, S, V and Z. */
  business: v.pipe(
    v.string(),
    v.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'a 统一社会信用代码 has 18 digits and capitals'),
  ),
  /** 食品经营许可证: JY and fourteen digits. */
  food: v.exactOptional(
    v.pipe(v.string(), v.regex(/^JY\d{14}$/, 'a 食品经营许可证 is JY and 14 digits')),
  ),
})

const fields = v.strictObject({
  id: merchantId<'store'>(18),
  name: merchantText,
  address: merchantText,
  city,
  location,
  phone: v.pipe(v.string(), v.regex(/^[\d+ -]{5,20}$/, 'a phone number is digits, spaces and -')),
  photos: v.optional(v.pipe(v.array(photo), v.maxLength(9)), () => []),
  notices: v.optional(v.pipe(v.array(notice), v.maxLength(5)), () => []),
  wifi: v.optional(wifi),
  licences,
  /** What a place may call the staff for. */
  asks: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: merchantId<'ask'>(26), name: merchantText })),
      v.maxLength(12),
      v.check(
        allDiffer((each) => each.id),
        'two asks have the same id',
      ),
    ),
    () => [],
  ),
  utcOffsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-720), v.maxValue(840)),
  dayStartsAt: clockTime,
  hours: openingHours,
  places: v.optional(places, () => []),
  lanes,
  /** How it takes orders; what is left out is as usual. */
  ordering: v.exactOptional(
    v.strictObject({
      workPerTenMinutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      codeFromFen: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      clerkRefundsUpToFen: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      roundDownToFen: v.exactOptional(v.picklist([1, 10])),
    }),
  ),
})

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
}

function wrongWords(wrong: WrongHours): string {
  if (wrong.code === 'stores/hours-overlap') return 'two spans of one day overlap'
  const from = wrong.dayStartsAtMinutes
  return `hours must lie within the trading day, ${clock(from)} to ${clock(from + 24 * 60)}`
}

const store = v.pipe(
  fields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { hours, lanes, dayStartsAt, utcOffsetMinutes } = dataset.value
    const day = { dayStartsAtMinutes: dayStartsAt, utcOffsetMinutes }
    const wrong = wrongHours(hours, day)
    if (wrong) addIssue({ message: `hours: ${wrongWords(wrong)}` })
    for (const lane of lanes) {
      const ofLane = wrongWeek(lane.hours ?? [], day)
      if (ofLane) addIssue({ message: `hours of the lane ${lane.id}: ${wrongWords(ofLane)}` })
    }
  }),
  v.check(
    (each) =>
      each.lanes.every((lane) =>
        lane.places.every((id) => each.places.some((known) => known.id === id)),
      ),
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

export type StoreOfMerchant = v.InferOutput<typeof storesFile>[number]
