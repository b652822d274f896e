import type { CallRefusal } from './call'
import type { CatalogueContract } from './catalogue.contract'
import type { MembershipContract } from './membership.contract'
import type { OrdersContract } from './orders.contract'
import type { PaymentsContract } from './payments.contract'
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
    QueueContract,
    OrdersContract {}

export type Action = keyof Contracts
export type FunctionName = Contracts[Action]['in']

export type Input<A extends Action> = Contracts[A]['input']
export type Output<A extends Action> = Contracts[A]['output']
export type RefusalOf<A extends Action> = Contracts[A]['refusal'] | CallRefusal
export type AnyRefusal = RefusalOf<Action>

type Entry<A extends Action> = { in: Contracts[A]['in']; kind: Contracts[A]['kind'] }

/** The one table action → function, and whether it writes (and so needs a requestId). */
export const actions: { readonly [A in Action]: Entry<A> } = {
  'stores/list': { in: 'shopper', kind: 'read' },
  'stores/details': { in: 'shopper', kind: 'read' },
  'stores/operator': { in: 'shopper', kind: 'read' },
  'stores/settings': { in: 'staff', kind: 'read' },
  'stores/set-hours': { in: 'staff', kind: 'write' },
  'stores/set-exception': { in: 'staff', kind: 'write' },
  'stores/set-notices': { in: 'staff', kind: 'write' },
  'stores/place': { in: 'shopper', kind: 'read' },
  'stores/count-entry': { in: 'shopper', kind: 'write' },
  'stores/entries': { in: 'staff', kind: 'read' },
  'staff/me': { in: 'staff', kind: 'read' },
  'staff/asked': { in: 'shopper', kind: 'read' },
  'staff/ask': { in: 'shopper', kind: 'write' },
  'staff/take-back-ask': { in: 'shopper', kind: 'write' },
  'staff/answer': { in: 'staff', kind: 'write' },
  'staff/mute-place': { in: 'staff', kind: 'write' },
  'staff/codes': { in: 'staff', kind: 'read' },
  'staff/code': { in: 'staff', kind: 'read' },
  'staff/invitation': { in: 'staff', kind: 'read' },
  'staff/accept-invitation': { in: 'staff', kind: 'write' },
  'staff/claim-owner': { in: 'staff', kind: 'write' },
  'staff/set-pin': { in: 'staff', kind: 'write' },
  'staff/people': { in: 'staff', kind: 'read' },
  'staff/invite': { in: 'staff', kind: 'write' },
  'staff/revoke-invitation': { in: 'staff', kind: 'write' },
  'staff/set-role': { in: 'staff', kind: 'write' },
  'staff/remove': { in: 'staff', kind: 'write' },
  'staff/devices': { in: 'staff', kind: 'read' },
  'staff/make-device': { in: 'staff', kind: 'write' },
  'staff/release-device': { in: 'staff', kind: 'write' },
  'staff/release-this-device': { in: 'staff', kind: 'write' },
  'staff/device': { in: 'staff', kind: 'read' },
  'staff/take-over-device': { in: 'staff', kind: 'write' },
  'staff/leave-device': { in: 'staff', kind: 'write' },
  'staff/trail': { in: 'staff', kind: 'read' },
  'membership/me': { in: 'shopper', kind: 'read' },
  'membership/card': { in: 'shopper', kind: 'read' },
  'membership/join': { in: 'shopper', kind: 'write' },
  'membership/set-nickname': { in: 'shopper', kind: 'write' },
  'membership/set-birthday': { in: 'shopper', kind: 'write' },
  'membership/set-language': { in: 'shopper', kind: 'write' },
  'membership/give-phone': { in: 'shopper', kind: 'write' },
  'membership/remove-phone': { in: 'shopper', kind: 'write' },
  'membership/leave': { in: 'shopper', kind: 'write' },
  'membership/prove-presence': { in: 'shopper', kind: 'write' },
  'membership/find': { in: 'staff', kind: 'write' },
  'membership/screen-codes': { in: 'staff', kind: 'read' },
  'payments/prepay': { in: 'pay', kind: 'write' },
  'payments/check': { in: 'pay', kind: 'write' },
  'payments/reconciliation': { in: 'staff', kind: 'read' },
  'catalogue/menu': { in: 'shopper', kind: 'read' },
  'catalogue/product': { in: 'shopper', kind: 'read' },
  'catalogue/find-barcode': { in: 'shopper', kind: 'read' },
  'catalogue/shelf': { in: 'staff', kind: 'read' },
  'catalogue/set-offer': { in: 'staff', kind: 'write' },
  'catalogue/set-price': { in: 'staff', kind: 'write' },
  'catalogue/move-stock': { in: 'staff', kind: 'write' },
  'catalogue/movements': { in: 'staff', kind: 'read' },
  'queue/store-line': { in: 'shopper', kind: 'read' },
  'queue/join': { in: 'shopper', kind: 'write' },
  'queue/ticket': { in: 'shopper', kind: 'read' },
  'queue/leave': { in: 'shopper', kind: 'write' },
  'queue/change-size': { in: 'shopper', kind: 'write' },
  'queue/share': { in: 'shopper', kind: 'write' },
  'queue/unshare': { in: 'shopper', kind: 'write' },
  'queue/follow': { in: 'shopper', kind: 'read' },
  'queue/take-over': { in: 'shopper', kind: 'write' },
  'queue/counter': { in: 'staff', kind: 'read' },
  'queue/board': { in: 'staff', kind: 'read' },
  'queue/figures': { in: 'staff', kind: 'read' },
  'queue/ended': { in: 'staff', kind: 'read' },
  'queue/take-over-code': { in: 'staff', kind: 'read' },
  'queue/call-next': { in: 'staff', kind: 'write' },
  'queue/call': { in: 'staff', kind: 'write' },
  'queue/recall': { in: 'staff', kind: 'write' },
  'queue/serve': { in: 'staff', kind: 'write' },
  'queue/miss': { in: 'staff', kind: 'write' },
  'queue/return': { in: 'staff', kind: 'write' },
  'queue/move': { in: 'staff', kind: 'write' },
  'queue/split': { in: 'staff', kind: 'write' },
  'queue/end': { in: 'staff', kind: 'write' },
  'queue/undo': { in: 'staff', kind: 'write' },
  'queue/correct': { in: 'staff', kind: 'write' },
  'queue/add-walk-in': { in: 'staff', kind: 'write' },
  'queue/set-lane': { in: 'staff', kind: 'write' },
  'queue/end-waiting': { in: 'staff', kind: 'write' },
  'orders/quote': { in: 'shopper', kind: 'read' },
  'orders/place': { in: 'shopper', kind: 'write' },
  'orders/order': { in: 'shopper', kind: 'read' },
  'orders/mine': { in: 'shopper', kind: 'read' },
  'orders/cancel': { in: 'shopper', kind: 'write' },
  'orders/pay-at-counter': { in: 'shopper', kind: 'write' },
  'orders/ask-fapiao': { in: 'shopper', kind: 'write' },
  'orders/board': { in: 'staff', kind: 'read' },
  'orders/accept': { in: 'staff', kind: 'write' },
  'orders/ready': { in: 'staff', kind: 'write' },
  'orders/hand-over': { in: 'staff', kind: 'write' },
  'orders/change-place': { in: 'staff', kind: 'write' },
  'orders/cannot-make': { in: 'staff', kind: 'write' },
  'orders/refund': { in: 'staff', kind: 'write' },
  'orders/withdraw-refund': { in: 'staff', kind: 'write' },
  'orders/answer-cancel': { in: 'staff', kind: 'write' },
  'orders/pause': { in: 'staff', kind: 'write' },
  'orders/enter': { in: 'staff', kind: 'write' },
  'orders/staff-quote': { in: 'staff', kind: 'read' },
  'orders/refunds': { in: 'staff', kind: 'read' },
  'orders/approve-refund': { in: 'staff', kind: 'write' },
  'orders/figures': { in: 'staff', kind: 'read' },
  'orders/fapiao': { in: 'staff', kind: 'read' },
  'orders/issued-fapiao': { in: 'staff', kind: 'write' },
}

/** The actions one function answers. */
export type ActionsOf<F extends FunctionName> = {
  [A in Action]: Contracts[A]['in'] extends F ? A : never
}[Action]
