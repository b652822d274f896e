import type { Instant } from './instant'

declare const brand: unique symbol

/**
 * The name of a document and the only thing allowed as a map key: `[a-z0-9]{10,26}`.
 * A dot in a key would become a nested field, and `__proto__` an error.
 */
export type Id<Of extends string = string> = string & { readonly [brand]: Of }

export type PersonId = Id<'person'>
export type StoreId = Id<'store'>
export type LaneId = Id<'lane'>
export type TicketId = Id<'ticket'>
/** A counter, table or person a lane leads to. */
export type PlaceId = Id<'place'>
/** Something a place may call the staff for. */
export type AskId = Id<'ask'>
export type NoticeId = Id<'notice'>
export type CategoryId = Id<'category'>
export type ProductId = Id<'product'>
/** What is priced and counted: a product in one size. */
export type SkuId = Id<'sku'>
/** What is chosen without being counted: sweetness, ice. */
export type OptionId = Id<'option'>
export type ChoiceId = Id<'choice'>
export type OrderId = Id<'order'>
export type OrderLineId = Id<'order-line'>
/** One attempt to pay, and its `out_trade_no` at WeChat Pay. */
export type AttemptId = Id<'attempt'>
/** One refund, and its `out_refund_no` at WeChat Pay. */
export type RefundId = Id<'refund'>
/** Points that were earned together. */
export type LotId = Id<'lot'>
/** A line of a person's points ledger. */
export type EntryId = Id<'points-entry'>
export type TierId = Id<'tier'>
export type PromotionId = Id<'promotion'>
export type CouponId = Id<'coupon'>
/** Something that can be booked. */
export type ServiceId = Id<'service'>
/** Somebody, or a room or chair, that a booking takes up. */
export type ResourceId = Id<'resource'>
export type BookingId = Id<'booking'>
/** Time kept free of bookings. */
export type BlockId = Id<'block'>
/** A place on a waiting list: of a full day, or of a full session. */
export type WaitId = Id<'wait'>
export type QuestionId = Id<'question'>
export type EventId = Id<'event'>
/** One date of an event. */
export type SessionId = Id<'session'>
export type RegistrationId = Id<'registration'>
/** Whoever holds it may follow a ticket, or take a walk-in's over. */
export type TicketCode = Id<'ticket-code'>

export const ID_PATTERN = /^[a-z0-9]{10,26}$/

export function isId<Of extends string>(text: unknown): text is Id<Of> {
  return typeof text === 'string' && ID_PATTERN.test(text)
}

/** Takes text that must be an id already, such as a document's own `_id`; anything else is a bug. */
export function asId<Of extends string>(text: string): Id<Of> {
  if (!isId<Of>(text)) throw new Error(`not an id: ${JSON.stringify(text).slice(0, 60)}`)
  return text
}

/** One intent of a person, made once and sent again unchanged: its time in base 36, then chance. */
export type RequestId = Id<'request'>

const TIME_DIGITS = 9
const CHANCE_DIGITS = 11

/** @param random a number in [0, 1), `Math.random` on the phone: uniqueness matters here, not secrecy */
export function newRequestId(now: Instant, random: () => number): RequestId {
  const time = Math.floor(now).toString(36).padStart(TIME_DIGITS, '0')
  let chance = ''
  while (chance.length < CHANCE_DIGITS) chance += Math.floor(random() * 36).toString(36)
  return asId(time + chance)
}

/** When the intent was made, by the phone's clock corrected to the server's. */
export function requestTime(requestId: RequestId): Instant {
  return Number.parseInt(requestId.slice(0, TIME_DIGITS), 36)
}
