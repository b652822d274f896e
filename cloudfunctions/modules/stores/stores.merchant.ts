import * as v from 'valibot'
import { merchantId, merchantText } from '../../platform/merchant'
import type { StoreDocument } from './stores.documents'

/** `HH:MM` as minutes after midnight. */
const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is HH:MM'),
  v.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
)

const lane = v.strictObject({
  id: merchantId<'lane'>(26),
  name: merchantText,
  prefix: v.pipe(v.string(), v.regex(/^[A-Z]$/, 'a prefix is one letter A–Z')),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
})

function allDiffer<Item>(key: (item: Item) => string) {
  return (items: Item[]) => new Set(items.map(key)).size === items.length
}

/** `stores.json` of a merchant's folder. A store's id has 18 characters at most: its day follows. */
export const storesFile = v.pipe(
  v.array(
    v.strictObject({
      id: merchantId<'store'>(18),
      name: merchantText,
      address: merchantText,
      utcOffsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-720), v.maxValue(840)),
      dayStartsAt: timeOfDay,
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
  ),
  v.check(
    allDiffer((each) => each.id),
    'two stores have the same id',
  ),
)

type StoreOfMerchant = v.InferOutput<typeof storesFile>[number]

export function storeDocument(store: StoreOfMerchant): StoreDocument {
  const { id, name, address, utcOffsetMinutes, dayStartsAt, lanes } = store
  return {
    _id: id,
    v: 1,
    name,
    address,
    tradingDay: { utcOffsetMinutes, dayStartsAtMinutes: dayStartsAt },
    lanes: lanes.map((each) => ({ ...each, open: true })),
  }
}
