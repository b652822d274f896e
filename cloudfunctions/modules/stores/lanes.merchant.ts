import * as v from 'valibot'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { PLACE_CODE_PATTERN, type Place, placeKinds } from '@/shared/domain/stores/place'
import { allDiffer, merchantId, merchantText } from '../../platform/merchant'
import { week } from './hours.merchant'

function count(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

const place = v.strictObject({
  id: merchantId<'place'>(26),
  code: v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN, 'a code is 1 to 8 of A–Z and 0–9')),
  kind: v.picklist(placeKinds),
  name: merchantText,
})

/** The places of one store. */
export const places = v.pipe(
  v.array(place),
  v.check(
    allDiffer((each) => each.id),
    'two places have the same id',
  ),
  v.check(
    allDiffer((each) => each.code),
    'two places have the same code',
  ),
)

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
  hours: v.optional(week, undefined),
})

/** The lanes of one store. */
export const lanes = v.pipe(
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
)

type LaneOfMerchant = v.InferOutput<typeof lane>

export function laneSetup(
  { sizes = undefined, hours = undefined, places: placeIds, ...rest }: LaneOfMerchant,
  known: readonly Place[],
): LaneSetup {
  return {
    ...rest,
    places: known.filter(({ id }) => placeIds.includes(id)).map(({ id, name }) => ({ id, name })),
    sizes: sizes ?? null,
    hours: hours ?? null,
  }
}
