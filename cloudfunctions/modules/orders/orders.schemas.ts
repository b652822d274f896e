import * as v from 'valibot'
import { isCounterFen } from '@/shared/domain/stores/counter-amount'
import { PLACE_CODE_PATTERN } from '@/shared/domain/stores/place'
import type { ChoiceId } from '@/shared/kernel/ids'
import { businessDay, byId, id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const orderId = id<'order'>()
const refundId = id<'refund'>()
const moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What one is written on a slip for; emoji count as one. */
const NOTE_CHARACTERS = 60
const note = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => [...text].length <= NOTE_CHARACTERS && !/[\p{Cc}\p{Cf}]/u.test(text)),
)

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))

const amountFen = v.pipe(v.number(), v.check(isCounterFen))

/** More than any order comes to, a hundred thousand yuan; what is left of the order is the limit. */
const MOST_GIVEN_BACK_FEN = 10_000_000
const givenBackFen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_GIVEN_BACK_FEN))
const totalFen = v.pipe(v.number(), v.integer(), v.minValue(0))

/** More than a menu leads to. */
const MOST_LINES = 40
const MOST_OPTIONS = 20

const cart = v.pipe(
  v.array(
    v.strictObject({
      skuId: id<'sku'>(),
      choices: byId<'option', ChoiceId>(id<'choice'>(), MOST_OPTIONS),
      count,
      note,
    }),
  ),
  v.minLength(1),
  v.maxLength(MOST_LINES),
)

const serving = v.variant('how', [
  v.strictObject({
    how: v.literal('to-place'),
    placeCode: v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN)),
  }),
  v.strictObject({ how: v.literal('here') }),
  v.strictObject({ how: v.literal('to-go'), cutlery: v.boolean() }),
])

/** More than anybody has: at the most generous of rates a million yuan's worth. */
const MOST_POINTS = 100_000_000

const benefits = v.strictObject({
  coupon: v.nullable(v.union([v.literal('best'), id<'coupon'>()])),
  points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_POINTS)),
})

const asked = { storeId, cart, serving, wantedAt: v.nullable(moment) }
const askedByShopper = { ...asked, benefits: v.exactOptional(benefits) }
const ofStore = { storeId, orderId }

export const storeInput = v.strictObject({ storeId })
export const orderInput = v.strictObject({ orderId })
export const ofStoreInput = v.strictObject(ofStore)
export const quoteInput: InputSchema<'orders/quote'> = v.strictObject(askedByShopper)
export const staffQuoteInput: InputSchema<'orders/staff-quote'> = v.strictObject(asked)
export const placeInput: InputSchema<'orders/place'> = v.strictObject({
  ...askedByShopper,
  totalFen,
  allergyNote: note,
})
export const mineInput: InputSchema<'orders/mine'> = v.strictObject({
  before: v.nullable(moment),
})
export const payAtCounterInput: InputSchema<'orders/pay-at-counter'> = v.strictObject({
  storeId,
  amountFen,
})
export const paidAtCounterInput: InputSchema<'orders/paid-at-counter'> = v.strictObject({
  storeId,
  amountFen,
  since: moment,
})
export const askFapiaoInput: InputSchema<'orders/ask-fapiao'> = v.strictObject({
  orderId,
  title: shortName(100),
  taxNumber: v.nullable(v.pipe(v.string(), v.maxLength(30))),
  email: v.pipe(v.string(), v.maxLength(100)),
})
export const acceptInput: InputSchema<'orders/accept'> = v.strictObject({
  ...ofStore,
  notesSeen: v.boolean(),
})
export const handOverInput: InputSchema<'orders/hand-over'> = v.strictObject({
  ...ofStore,
  code: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  withoutCode: v.nullable(shortName(60)),
})
export const changePlaceInput: InputSchema<'orders/change-place'> = v.strictObject({
  ...ofStore,
  placeId: id<'place'>(),
})
export const cannotMakeInput: InputSchema<'orders/cannot-make'> = v.strictObject({
  ...ofStore,
  lineId: id<'order-line'>(),
})
export const refundInput: InputSchema<'orders/refund'> = v.strictObject({
  ...ofStore,
  lines: byId<'order-line', number>(count, MOST_LINES),
  fen: v.nullable(givenBackFen),
  reason: shortName(60),
})
export const withdrawInput: InputSchema<'orders/withdraw-refund'> = v.strictObject({
  ...ofStore,
  refundId,
})
export const answerCancelInput: InputSchema<'orders/answer-cancel'> = v.strictObject({
  ...ofStore,
  agreed: v.boolean(),
})
export const pauseInput: InputSchema<'orders/pause'> = v.strictObject({
  storeId,
  minutes: v.nullable(v.picklist([15, 30])),
})
export const enterInput: InputSchema<'orders/enter'> = v.strictObject({
  ...asked,
  totalFen,
  allergyNote: note,
  paidBy: v.picklist(['cash', 'terminal']),
  guestName: shortName(20),
})
export const approveInput: InputSchema<'orders/approve-refund'> = v.strictObject({
  storeId,
  refundId,
  approved: v.boolean(),
})
export const retryInput: InputSchema<'orders/retry-refund'> = v.strictObject({ storeId, refundId })
export const figuresInput: InputSchema<'orders/figures'> = v.strictObject({
  storeId,
  day: v.nullable(businessDay),
})
