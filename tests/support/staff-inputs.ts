import type { Input } from '@/shared/contracts'
import { permissionFor, type StoreAction } from '@/shared/contracts/staff-permissions'
import { cardNumberOf } from '@/shared/domain/membership/card-number'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type LaneId, type StoreId, type TicketId } from '@/shared/kernel/ids'
import { mediumTable, smallTable, teaEggs } from './demo'
import { everything } from './promotion-rules'

/** What staff actions are tried on. */
export interface Scene {
  readonly ticketId: TicketId
  readonly laneId: LaneId
}

/** A scene of ids that nothing has: well made, and nothing comes of it. */
export const emptyScene: Scene = { ticketId: asId('nosuchticket'), laneId: smallTable }

const usual = { hours: 'as-usual' } as const
const aDay = businessDayAt(Date.UTC(2026, 11, 24), {
  utcOffsetMinutes: 480,
  dayStartsAtMinutes: 240,
})
const noOrder = asId<'order'>('nosuchorder0')
const aCart: Omit<Input<'orders/staff-quote'>, 'storeId'> = {
  cart: [{ skuId: asId('nosuchsku000'), choices: {}, count: 1, note: '' }],
  serving: { how: 'here' },
  wantedAt: null,
}
/** Well made, and on no card. */
const nobodysNumber = cardNumberOf('100000000')
const aRule: Input<'promotions/create'>['promotion'] = {
  name: { zh: '试一试' },
  benefit: { kind: 'amount-off', fromFen: 5_000, offFen: 500 },
  scope: everything,
  limits: { perMember: null, perDay: null, inTotal: null },
  how: { kind: 'by-itself', withCoupons: false },
}
const noBooking = asId<'booking'>('nosuchbooking')
const noResource = asId<'resource'>('nosuchresource')
const aWish = { serviceId: asId<'service'>('nosuchservice'), with: null, seats: 1 }
const noRule = asId<'promotion'>('nosuchpromotion')
const noSession = asId<'session'>('nosuchsession')
const noRegistration = asId<'registration'>('nosuchregistration')
const noCoupon = asId<'coupon'>('nosuchcoupon')
const noMember = asId<'staff-member'>('nosuchmember')

/** A well-made input of every action at a store; a new action without one does not compile. */
const inputs: { readonly [A in StoreAction]: (scene: Scene) => Omit<Input<A>, 'storeId'> } = {
  'stores/settings': () => ({}),
  'stores/set-hours': () => ({ after: 1, week: [], onHolidays: usual, onSwapWorkdays: usual }),
  'stores/set-exception': () => ({ after: 1, day: aDay, to: null }),
  'stores/set-notices': () => ({ after: 1, notices: [] }),
  'stores/entries': () => ({}),
  'staff/answer': () => ({ callId: asId('nosuchcall00') }),
  'staff/mute-place': () => ({ placeId: asId('nosuchplace0'), muted: true }),
  'staff/codes': () => ({}),
  'staff/code': () => ({ of: { kind: 'door' } }),
  'staff/people': () => ({}),
  'staff/invite': () => ({ role: 'clerk', kind: 'once' }),
  'staff/revoke-invitation': () => ({ code: asId('nosuchinvitation') }),
  'staff/set-role': () => ({ memberKey: noMember, role: 'clerk' }),
  'staff/remove': () => ({ memberKey: noMember }),
  'staff/devices': () => ({}),
  'staff/make-device': () => ({ name: '前台手机' }),
  'staff/release-device': () => ({ deviceId: asId('nosuchdevice') }),
  'staff/trail': () => ({ before: null }),
  'staff/health': () => ({}),
  'membership/find': () => ({ by: { code: '000000000000' }, screen: 'counter' }),
  'membership/screen-codes': () => ({}),
  'notifications/inbox': () => ({ show: 'waiting', from: null }),
  'notifications/answer-feedback': () => ({ feedbackId: asId('nosuchfeedback'), text: '谢谢' }),
  'payments/reconciliation': () => ({}),
  'events/sessions': () => ({}),
  'events/guests': () => ({ sessionId: noSession }),
  'events/check-in': () => ({ sessionId: noSession, by: { memberNumber: nobodysNumber } }),
  'events/undo-check-in': () => ({ sessionId: noSession, registrationId: noRegistration }),
  'events/walk-in': () => ({
    sessionId: noSession,
    guestName: '王女士',
    places: 1,
    memberNumber: null,
  }),
  'events/set-capacity': () => ({ sessionId: noSession, capacity: 8 }),
  'events/call-off': () => ({ sessionId: noSession, reason: '茶师生病' }),
  'loyalty/member-points': () => ({ memberNumber: nobodysNumber }),
  'loyalty/credit-purchase': () => ({ memberNumber: nobodysNumber, amountFen: 3_000 }),
  'loyalty/make-purchase-code': () => ({ amountFen: 3_000 }),
  'loyalty/adjust': () => ({ memberNumber: nobodysNumber, points: 10, reason: '补录' }),
  'loyalty/to-approve': () => ({}),
  'loyalty/approve': () => ({ id: asId('nosuchrequest'), approved: false }),
  'loyalty/checks': () => ({}),
  'promotions/give-coupon': () => ({ memberNumber: nobodysNumber, promotionId: noRule }),
  'promotions/look-at-code': () => ({ code: 'nosuchcode' }),
  'promotions/redeem-at-counter': () => ({ couponId: noCoupon, code: 'nosuchcode' }),
  'promotions/undo-redeem': () => ({ couponId: noCoupon }),
  'promotions/hand-over-gift': () => ({ giftId: asId('nosuchgift00'), code: 'nosuchcode' }),
  'promotions/manage': () => ({}),
  'promotions/try': () => ({ promotion: aRule, cart: [{ skuId: teaEggs, count: 2 }] }),
  'promotions/create': () => ({ promotion: aRule }),
  'promotions/stop': () => ({ promotionId: noRule }),
  'catalogue/shelf': () => ({}),
  'catalogue/set-offer': () => ({ skuId: teaEggs, soldOut: true }),
  'catalogue/set-price': () => ({ skuId: teaEggs, priceFen: 500 }),
  'catalogue/move-stock': () => ({
    skuId: teaEggs,
    move: { kind: 'delivery', count: 10 },
    reason: '早班送来',
  }),
  'catalogue/movements': () => ({ skuId: teaEggs, before: null }),
  'queue/counter': () => ({}),
  'queue/board': () => ({}),
  'queue/figures': () => ({}),
  'queue/ended': () => ({}),
  'queue/take-over-code': ({ ticketId }) => ({ ticketId }),
  'queue/call-next': ({ laneId }) => ({ laneId, placeId: null, after: null }),
  'queue/call': ({ ticketId }) => ({ ticketId, placeId: null }),
  'queue/recall': ({ ticketId }) => ({ ticketId }),
  'queue/serve': ({ ticketId }) => ({ ticketId }),
  'queue/miss': ({ ticketId }) => ({ ticketId }),
  'queue/return': ({ ticketId }) => ({ ticketId }),
  'queue/move': ({ ticketId }) => ({ ticketId, laneId: mediumTable }),
  'queue/split': ({ ticketId }) => ({ ticketId, size: 1 }),
  'queue/end': ({ ticketId }) => ({ ticketId }),
  'queue/undo': () => ({}),
  'queue/correct': ({ ticketId }) => ({ ticketId, outcome: 'missed' }),
  'queue/add-walk-in': ({ laneId }) => ({ laneId, size: 2, name: null }),
  'queue/set-lane': ({ laneId }) => ({ laneId, hand: { status: 'closed' } }),
  'queue/end-waiting': ({ laneId }) => ({ laneId }),
  'orders/board': () => ({}),
  'orders/paid-at-counter': () => ({ amountFen: 3_650, since: 0 }),
  'orders/accept': () => ({ orderId: noOrder, notesSeen: true }),
  'orders/ready': () => ({ orderId: noOrder }),
  'orders/hand-over': () => ({ orderId: noOrder, code: null, withoutCode: null }),
  'orders/change-place': () => ({ orderId: noOrder, placeId: asId('nosuchplace0') }),
  'orders/pause': () => ({ minutes: null }),
  'orders/enter': () => ({
    ...aCart,
    totalFen: 1,
    allergyNote: '',
    paidBy: 'cash',
    guestName: '王',
  }),
  'orders/staff-quote': () => aCart,
  'orders/cannot-make': () => ({ orderId: noOrder, lineId: asId('nosuchline00') }),
  'orders/refund': () => ({ orderId: noOrder, lines: {}, fen: 1, reason: '做不了' }),
  'orders/withdraw-refund': () => ({ orderId: noOrder, refundId: asId('nosuchrefund') }),
  'orders/answer-cancel': () => ({ orderId: noOrder, agreed: false }),
  'orders/refunds': () => ({}),
  'orders/approve-refund': () => ({ refundId: asId('nosuchrefund'), approved: false }),
  'orders/retry-refund': () => ({ refundId: asId('nosuchrefund') }),
  'orders/figures': () => ({ day: null }),
  'orders/fapiao': () => ({}),
  'orders/issued-fapiao': () => ({ orderId: noOrder }),
  'booking/day-view': () => ({ day: null }),
  'booking/unserved': () => ({}),
  'booking/staff-times': () => ({ ...aWish, day: aDay, besides: null }),
  'booking/enter': () => ({
    ...aWish,
    startsAt: 0,
    guestName: '王',
    guestPhone: null,
    memberNumber: null,
  }),
  'booking/move': () => ({ bookingId: noBooking, startsAt: 0, with: null }),
  'booking/call-off': () => ({ bookingId: noBooking, reason: '师傅请假' }),
  'booking/check-in': () => ({ by: { memberNumber: nobodysNumber } }),
  'booking/step-back': () => ({ bookingId: noBooking }),
  'booking/start': () => ({ bookingId: noBooking }),
  'booking/finish': () => ({ bookingId: noBooking }),
  'booking/no-show': () => ({ bookingId: noBooking }),
  'booking/block': () => ({ resourceId: noResource, from: 0, until: 1, reason: '盘点' }),
  'booking/unblock': () => ({ day: aDay, blockId: asId('nosuchblock0') }),
  'booking/add-note': () => ({ bookingId: noBooking, text: '靠窗' }),
  'booking/calendars': () => ({}),
  'booking/set-day': () => ({ resourceId: noResource, day: aDay, spans: [] }),
  'booking/set-week': () => ({ resourceId: noResource, hours: null }),
  'booking/set-removed': () => ({ resourceId: noResource, removed: true }),
}

export function isStoreAction(action: string): action is StoreAction {
  return action in permissionFor
}

export const storeActions = Object.keys(permissionFor).filter(isStoreAction)

/** A well-made input of one action at one store. */
export function wellMade(action: StoreAction, storeId: StoreId, scene = emptyScene): object {
  return { storeId, ...inputs[action](scene) }
}
