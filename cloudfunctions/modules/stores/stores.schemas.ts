import * as v from 'valibot'
import { businessDay, id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'
import { CURSOR_PATTERN } from './list-cursor'

const near = v.nullable(
  v.strictObject({
    latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  }),
)

/** A page by distance can only be gone on from by distance. */
export const listInput: InputSchema<'stores/list'> = v.pipe(
  v.strictObject({
    near,
    cityId: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,20}$/))),
    search: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))),
    openNow: v.boolean(),
    after: v.nullable(v.pipe(v.string(), v.regex(CURSOR_PATTERN))),
  }),
  v.forward(
    v.partialCheck(
      [['near'], ['after']],
      ({ near, after }) => near !== null || !after?.startsWith('d'),
    ),
    ['after'],
  ),
)

export const storeInput = v.strictObject({ storeId: id<'store'>() })
export const nothing = v.strictObject({})

/** Minutes after midnight, up to 36:00. */
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36 * 60))

const span = { opensAtMinutes: minutes, closesAtMinutes: minutes }

function closesLater(stretch: { opensAtMinutes: number; closesAtMinutes: number }): boolean {
  return stretch.closesAtMinutes > stretch.opensAtMinutes
}

/** More stretches a day than anybody keeps a shop open in. */
export const spans = v.pipe(
  v.array(
    v.pipe(
      v.strictObject(span),
      v.check((each) => closesLater(each)),
    ),
  ),
  v.maxLength(6),
)

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

export const week = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        days: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7)),
        ...span,
      }),
      v.check((each) => closesLater(each)),
    ),
  ),
  v.maxLength(42),
)

function words(mostCharacters: number) {
  const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(mostCharacters))
  return v.strictObject({ zh: text, en: v.exactOptional(text) })
}

const ofStore = {
  storeId: id<'store'>(),
  after: v.pipe(v.number(), v.integer(), v.minValue(0)),
}

export const setHoursInput: InputSchema<'stores/set-hours'> = v.strictObject({
  ...ofStore,
  week,
  onHolidays: v.variant('hours', [
    v.strictObject({ hours: v.picklist(['as-usual', 'closed']) }),
    v.strictObject({ hours: v.literal('own'), spans }),
  ]),
  onSwapWorkdays: v.variant('hours', [
    v.strictObject({ hours: v.literal('as-usual') }),
    v.strictObject({ hours: v.literal('as-weekday'), weekday }),
  ]),
})

export const setExceptionInput: InputSchema<'stores/set-exception'> = v.strictObject({
  ...ofStore,
  day: businessDay,
  to: v.nullable(v.strictObject({ spans, reason: v.nullable(words(60)) })),
})

const notice = v.strictObject({
  id: id<'notice'>(),
  words: words(200),
  from: v.nullable(businessDay),
  until: v.nullable(businessDay),
})

export const setNoticesInput: InputSchema<'stores/set-notices'> = v.strictObject({
  ...ofStore,
  notices: v.pipe(v.array(notice), v.maxLength(5)),
})
