import type { BookingAtWorkContract } from './booking.at-work.contract'
import type { BookingContract } from './booking.contract'
import type { CallRefusal } from './call'
import type { CatalogueContract } from './catalogue.contract'
import type { LoyaltyContract } from './loyalty.contract'
import type { MembershipContract } from './membership.contract'
import type { OrdersContract } from './orders.contract'
import type { PaymentsContract } from './payments.contract'
import type { PromotionsContract } from './promotions.contract'
import type { QueueContract } from './queue.contract'
import type { CallsContract } from './staff.calls.contract'
import type { CodesContract } from './staff.codes.contract'
import type { StaffContract } from './staff.contract'
import type { StoresContract } from './stores.contract'
import type { StoresEntrancesContract } from './stores.entrances'

/** Everything that may be asked of the cloud. */
export interface Contracts
  extends StoresContract,
    StoresEntrancesContract,
    StaffContract,
    CallsContract,
    CodesContract,
    MembershipContract,
    CatalogueContract,
    PaymentsContract,
    LoyaltyContract,
    PromotionsContract,
    QueueContract,
    OrdersContract,
    BookingContract,
    BookingAtWorkContract {}

export type Action = keyof Contracts
export type FunctionName = Contracts[Action]['in']

export type Input<A extends Action> = Contracts[A]['input']
export type Output<A extends Action> = Contracts[A]['output']
export type RefusalOf<A extends Action> = Contracts[A]['refusal'] | CallRefusal
export type AnyRefusal = RefusalOf<Action>

type Entry<A extends Action> = { in: Contracts[A]['in']; kind: Contracts[A]['kind'] }

// Named once: a hundred times in words they would weigh three kilobytes on every phone.
const shopperRead = { in: 'shopper', kind: 'read' } as const
const shopperWrite = { in: 'shopper', kind: 'write' } as const
const staffRead = { in: 'staff', kind: 'read' } as const
const staffWrite = { in: 'staff', kind: 'write' } as const
const payWrite = { in: 'pay', kind: 'write' } as const

/** The one table action → function, and whether it writes (and so needs a requestId). */
export const actions: { readonly [A in Action]: Entry<A> } = {
  'stores/list': shopperRead,
  'stores/details': shopperRead,
  'stores/operator': shopperRead,
  'stores/settings': staffRead,
  'stores/set-hours': staffWrite,
  'stores/set-exception': staffWrite,
  'stores/set-notices': staffWrite,
  'stores/place': shopperRead,
  'stores/count-entry': shopperWrite,
  'stores/entries': staffRead,
  'staff/me': staffRead,
  'staff/asked': shopperRead,
  'staff/ask': shopperWrite,
  'staff/take-back-ask': shopperWrite,
  'staff/answer': staffWrite,
  'staff/mute-place': staffWrite,
  'staff/codes': staffRead,
  'staff/code': staffRead,
  'staff/invitation': staffRead,
  'staff/accept-invitation': staffWrite,
  'staff/claim-owner': staffWrite,
  'staff/set-pin': staffWrite,
  'staff/people': staffRead,
  'staff/invite': staffWrite,
  'staff/revoke-invitation': staffWrite,
  'staff/set-role': staffWrite,
  'staff/remove': staffWrite,
  'staff/devices': staffRead,
  'staff/make-device': staffWrite,
  'staff/release-device': staffWrite,
  'staff/release-this-device': staffWrite,
  'staff/device': staffRead,
  'staff/take-over-device': staffWrite,
  'staff/leave-device': staffWrite,
  'staff/trail': staffRead,
  'membership/me': shopperRead,
  'membership/card': shopperRead,
  'membership/join': shopperWrite,
  'membership/set-nickname': shopperWrite,
  'membership/set-birthday': shopperWrite,
  'membership/set-language': shopperWrite,
  'membership/give-phone': shopperWrite,
  'membership/remove-phone': shopperWrite,
  'membership/leave': shopperWrite,
  'membership/prove-presence': shopperWrite,
  'membership/find': staffWrite,
  'membership/screen-codes': staffRead,
  'payments/prepay': payWrite,
  'payments/check': payWrite,
  'payments/reconciliation': staffRead,
  'catalogue/menu': shopperRead,
  'catalogue/product': shopperRead,
  'catalogue/find-barcode': shopperRead,
  'catalogue/shelf': staffRead,
  'catalogue/set-offer': staffWrite,
  'catalogue/set-price': staffWrite,
  'catalogue/move-stock': staffWrite,
  'catalogue/movements': staffRead,
  'loyalty/points': shopperRead,
  'loyalty/entries': shopperRead,
  'loyalty/claim-purchase': shopperWrite,
  'loyalty/member-points': staffRead,
  'loyalty/credit-purchase': staffWrite,
  'loyalty/make-purchase-code': staffWrite,
  'loyalty/adjust': staffWrite,
  'loyalty/to-approve': staffRead,
  'loyalty/approve': staffWrite,
  'loyalty/checks': staffRead,
  'promotions/at-store': shopperRead,
  'promotions/wallet': shopperRead,
  'promotions/coupon-codes': shopperRead,
  'promotions/claim': shopperWrite,
  'promotions/redeem-points': shopperWrite,
  'promotions/give-coupon': staffWrite,
  'promotions/look-at-code': staffRead,
  'promotions/redeem-at-counter': staffWrite,
  'promotions/undo-redeem': staffWrite,
  'promotions/hand-over-gift': staffWrite,
  'promotions/manage': staffRead,
  'promotions/try': staffRead,
  'promotions/create': staffWrite,
  'promotions/stop': staffWrite,
  'queue/store-line': shopperRead,
  'queue/join': shopperWrite,
  'queue/ticket': shopperRead,
  'queue/leave': shopperWrite,
  'queue/change-size': shopperWrite,
  'queue/share': shopperWrite,
  'queue/unshare': shopperWrite,
  'queue/follow': shopperRead,
  'queue/take-over': shopperWrite,
  'queue/counter': staffRead,
  'queue/board': staffRead,
  'queue/figures': staffRead,
  'queue/ended': staffRead,
  'queue/take-over-code': staffRead,
  'queue/call-next': staffWrite,
  'queue/call': staffWrite,
  'queue/recall': staffWrite,
  'queue/serve': staffWrite,
  'queue/miss': staffWrite,
  'queue/return': staffWrite,
  'queue/move': staffWrite,
  'queue/split': staffWrite,
  'queue/end': staffWrite,
  'queue/undo': staffWrite,
  'queue/correct': staffWrite,
  'queue/add-walk-in': staffWrite,
  'queue/set-lane': staffWrite,
  'queue/end-waiting': staffWrite,
  'orders/quote': shopperRead,
  'orders/place': shopperWrite,
  'orders/order': shopperRead,
  'orders/mine': shopperRead,
  'orders/cancel': shopperWrite,
  'orders/pay-at-counter': shopperWrite,
  'orders/ask-fapiao': shopperWrite,
  'orders/board': staffRead,
  'orders/paid-at-counter': staffRead,
  'orders/accept': staffWrite,
  'orders/ready': staffWrite,
  'orders/hand-over': staffWrite,
  'orders/change-place': staffWrite,
  'orders/cannot-make': staffWrite,
  'orders/refund': staffWrite,
  'orders/withdraw-refund': staffWrite,
  'orders/answer-cancel': staffWrite,
  'orders/pause': staffWrite,
  'orders/enter': staffWrite,
  'orders/staff-quote': staffRead,
  'orders/refunds': staffRead,
  'orders/approve-refund': staffWrite,
  'orders/retry-refund': staffWrite,
  'orders/figures': staffRead,
  'orders/fapiao': staffRead,
  'orders/issued-fapiao': staffWrite,
  'booking/services': shopperRead,
  'booking/month': shopperRead,
  'booking/day': shopperRead,
  'booking/hold': shopperWrite,
  'booking/confirm': shopperWrite,
  'booking/let-go': shopperWrite,
  'booking/change': shopperWrite,
  'booking/cancel': shopperWrite,
  'booking/booking': shopperRead,
  'booking/mine': shopperRead,
  'booking/wait': shopperWrite,
  'booking/leave-wait': shopperWrite,
  'booking/day-view': staffRead,
  'booking/staff-times': staffRead,
  'booking/enter': staffWrite,
  'booking/move': staffWrite,
  'booking/call-off': staffWrite,
  'booking/check-in': staffWrite,
  'booking/step-back': staffWrite,
  'booking/start': staffWrite,
  'booking/finish': staffWrite,
  'booking/no-show': staffWrite,
  'booking/block': staffWrite,
  'booking/unblock': staffWrite,
  'booking/add-note': staffWrite,
  'booking/calendars': staffRead,
  'booking/set-day': staffWrite,
  'booking/set-week': staffWrite,
  'booking/set-removed': staffWrite,
}

/** The actions one function answers. */
export type ActionsOf<F extends FunctionName> = {
  [A in Action]: Contracts[A]['in'] extends F ? A : never
}[Action]
