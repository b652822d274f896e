import type { BookingAtWorkContract } from './booking.at-work.contract'
import type { BookingContract } from './booking.contract'
import type { CallRefusal } from './call'
import type { CatalogueContract } from './catalogue.contract'
import type { EventsContract } from './events.contract'
import type { LoyaltyContract } from './loyalty.contract'
import type { MembershipContract } from './membership.contract'
import type { NotificationsContract } from './notifications.contract'
import type { FeedbackContract } from './notifications.feedback.contract'
import type { OrdersContract } from './orders.contract'
import type { PaymentsContract } from './payments.contract'
import type { PromotionsContract } from './promotions.contract'
import type { QueueContract } from './queue.contract'
import type { CallsContract } from './staff.calls.contract'
import type { CodesContract } from './staff.codes.contract'
import type { StaffContract } from './staff.contract'
import type { FolderContract } from './staff.folder.contract'
import type { StoresContract } from './stores.contract'
import type { StoresEntrancesContract } from './stores.entrances'

/** Everything that may be asked of the cloud. */
export interface Contracts
  extends StoresContract,
    StoresEntrancesContract,
    StaffContract,
    CallsContract,
    CodesContract,
    FolderContract,
    MembershipContract,
    NotificationsContract,
    FeedbackContract,
    CatalogueContract,
    PaymentsContract,
    LoyaltyContract,
    PromotionsContract,
    QueueContract,
    BookingContract,
    BookingAtWorkContract,
    EventsContract,
    OrdersContract {}

export type Action = keyof Contracts
export type FunctionName = Contracts[Action]['in']

export type Input<A extends Action> = Contracts[A]['input']
export type Output<A extends Action> = Contracts[A]['output']
export type RefusalOf<A extends Action> = Contracts[A]['refusal'] | CallRefusal
export type AnyRefusal = RefusalOf<Action>

/** The actions one function answers. */
export type ActionsOf<F extends FunctionName> = {
  [A in Action]: Contracts[A]['in'] extends F ? A : never
}[Action]
