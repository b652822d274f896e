import type { Permission } from '../domain/staff/permissions'
import type { StoreId } from '../kernel/ids'
import type { ActionsOf, Contracts, Input } from '.'

/** What staff do at a store: every action of theirs that names one. */
export type StoreAction = {
  [A in ActionsOf<'staff'>]: Input<A> extends { readonly storeId: StoreId } ? A : never
}[ActionsOf<'staff'>]

/** Which permission each of them asks for; one without does not compile. */
export const permissionFor: { readonly [A in StoreAction]: Permission } = {
  'stores/settings': 'change-the-store',
  'stores/set-hours': 'change-the-store',
  'stores/set-exception': 'change-the-store',
  'stores/set-notices': 'change-the-store',
  'staff/answer': 'answer-calls',
  'staff/mute-place': 'answer-calls',
  'staff/codes': 'show-codes',
  'staff/code': 'show-codes',
  'staff/people': 'manage-people',
  'staff/invite': 'manage-people',
  'staff/revoke-invitation': 'manage-people',
  'staff/set-role': 'manage-people',
  'staff/remove': 'manage-people',
  'staff/devices': 'manage-devices',
  'staff/make-device': 'manage-devices',
  'staff/release-device': 'manage-devices',
  'staff/trail': 'read-the-trail',
  'queue/counter': 'watch-the-line',
  'queue/board': 'watch-the-line',
  'membership/find': 'look-up-members',
  'membership/screen-codes': 'show-codes',
  'payments/reconciliation': 'see-payments',
  'loyalty/member-points': 'look-up-members',
  'loyalty/credit-purchase': 'credit-points',
  'loyalty/make-purchase-code': 'credit-points',
  'loyalty/adjust': 'adjust-points',
  'loyalty/to-approve': 'approve-points',
  'loyalty/approve': 'approve-points',
  'loyalty/checks': 'read-figures',
  'promotions/give-coupon': 'redeem-coupons',
  'promotions/look-at-code': 'redeem-coupons',
  'promotions/redeem-at-counter': 'redeem-coupons',
  'promotions/undo-redeem': 'redeem-coupons',
  'promotions/hand-over-gift': 'redeem-coupons',
  'promotions/manage': 'run-promotions',
  'promotions/try': 'run-promotions',
  'promotions/create': 'run-promotions',
  'promotions/stop': 'run-promotions',
  'catalogue/shelf': 'change-the-shelf',
  'catalogue/set-offer': 'change-the-shelf',
  'catalogue/move-stock': 'change-the-shelf',
  'catalogue/movements': 'change-the-shelf',
  'catalogue/set-price': 'set-prices',
  'queue/figures': 'read-figures',
  'stores/entries': 'read-figures',
  'queue/ended': 'run-the-line',
  'queue/take-over-code': 'run-the-line',
  'queue/call-next': 'run-the-line',
  'queue/call': 'run-the-line',
  'queue/recall': 'run-the-line',
  'queue/serve': 'run-the-line',
  'queue/miss': 'run-the-line',
  'queue/return': 'run-the-line',
  'queue/move': 'run-the-line',
  'queue/split': 'run-the-line',
  'queue/end': 'run-the-line',
  'queue/undo': 'run-the-line',
  'queue/correct': 'run-the-line',
  'queue/add-walk-in': 'run-the-line',
  'queue/set-lane': 'run-the-line',
  'queue/end-waiting': 'run-the-line',
  'orders/board': 'watch-orders',
  'orders/paid-at-counter': 'watch-orders',
  'orders/accept': 'run-orders',
  'orders/ready': 'run-orders',
  'orders/hand-over': 'run-orders',
  'orders/change-place': 'run-orders',
  'orders/pause': 'run-orders',
  'orders/enter': 'run-orders',
  'orders/staff-quote': 'run-orders',
  'orders/cannot-make': 'give-back',
  'orders/refund': 'give-back',
  'orders/withdraw-refund': 'give-back',
  'orders/answer-cancel': 'give-back',
  'orders/refunds': 'settle-refunds',
  'orders/approve-refund': 'settle-refunds',
  'orders/retry-refund': 'settle-refunds',
  'orders/figures': 'read-figures',
  'orders/fapiao': 'issue-fapiao',
  'orders/issued-fapiao': 'issue-fapiao',
  'booking/day-view': 'watch-bookings',
  'booking/staff-times': 'run-bookings',
  'booking/enter': 'run-bookings',
  'booking/move': 'run-bookings',
  'booking/call-off': 'run-bookings',
  'booking/check-in': 'run-bookings',
  'booking/step-back': 'run-bookings',
  'booking/start': 'run-bookings',
  'booking/finish': 'run-bookings',
  'booking/no-show': 'run-bookings',
  'booking/block': 'run-bookings',
  'booking/unblock': 'run-bookings',
  'booking/add-note': 'run-bookings',
  'booking/calendars': 'change-calendars',
  'booking/set-day': 'change-calendars',
  'booking/set-week': 'change-calendars',
  'booking/set-removed': 'change-calendars',
}

/** What staff do that no store's table lets them do: each says for itself whom it lets in. */
export type PersonalStaffAction = Exclude<ActionsOf<'staff'>, StoreAction>

/** What leaves an entry in the trail: every write at a store, and those that settle who acts there. */
export type TrailAction =
  | { [A in StoreAction]: Contracts[A]['kind'] extends 'write' ? A : never }[StoreAction]
  | Exclude<
      {
        [A in PersonalStaffAction]: Contracts[A]['kind'] extends 'write' ? A : never
      }[PersonalStaffAction],
      'staff/set-pin'
    >
