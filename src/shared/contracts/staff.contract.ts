import type { DeviceId, DoorRefusal } from '../domain/staff/acting'
import type { AboveYourRole, LastOwner, MemberKey, NotYourself } from '../domain/staff/appointing'
import type { ClosedInvitation, InvitationCode, InvitationKind } from '../domain/staff/invitation'
import type { Role } from '../domain/staff/permissions'
import type { Locked } from '../domain/staff/tries'
import type { StoreId } from '../kernel/ids'
import type { HealthView } from './staff.health'
import type {
  DevicesView,
  DeviceView,
  InvitationView,
  PeopleView,
  StaffMe,
  TrailView,
} from './staff.views'

export type { Membership } from './staff.views'
export type { Role }

type AtStore = { readonly storeId: StoreId }
type OfMember = { readonly memberKey: MemberKey }
type Six = { readonly pin: string }

export type UnknownPerson = { readonly code: 'staff/unknown-person' }
export type NoPin = { readonly code: 'staff/no-pin' }
export type NotADevice = { readonly code: 'staff/not-a-device' }
export type OwnPhoneOnly = Extract<DoorRefusal, { readonly code: 'staff/own-phone-only' }>

export type PinRefusal =
  | NoPin
  | Locked
  | { readonly code: 'staff/wrong-pin'; readonly triesLeft: number }

export type ClaimRefusal =
  | OwnPhoneOnly
  | Locked
  | { readonly code: 'staff/wrong-owner-code' }
  /** There has been an owner already: the others are invited. */
  | { readonly code: 'staff/owner-code-used' }

export type AcceptRefusal =
  | OwnPhoneOnly
  | ClosedInvitation
  | { readonly code: 'staff/already-works-here' }

type Read<Input, Output, Refusal = never> = {
  in: 'staff'
  kind: 'read'
  input: Input
  output: Output
  refusal: Refusal
}
type Write<Input, Output, Refusal> = {
  in: 'staff'
  kind: 'write'
  input: Input
  output: Output
  refusal: Refusal
}
type Nothing = Record<string, never>

export interface StaffContract {
  /** The stores the caller works at; empty for a shopper, and on a phone that a counter shares. */
  'staff/me': Read<Nothing, StaffMe>
  /** What a code would let somebody in as, before they accept. */
  'staff/invitation': Read<{ readonly code: InvitationCode }, InvitationView, ClosedInvitation>
  'staff/accept-invitation': Write<
    { readonly code: InvitationCode; readonly name: string },
    StaffMe,
    AcceptRefusal
  >
  /** The first owner, by the one-time code of the merchant's own environment. */
  'staff/claim-owner': Write<
    { readonly code: string; readonly name: string },
    StaffMe,
    ClaimRefusal
  >
  /** Six digits of one's own, for taking over counter phones; a new one also ends a lock. */
  'staff/set-pin': Write<Six, StaffMe, OwnPhoneOnly | { readonly code: 'staff/weak-pin' }>

  'staff/people': Read<AtStore, PeopleView>
  'staff/invite': Write<
    AtStore & { readonly role: Role; readonly kind: InvitationKind },
    PeopleView,
    AboveYourRole
  >
  'staff/revoke-invitation': Write<
    AtStore & { readonly code: InvitationCode },
    PeopleView,
    { readonly code: 'staff/unknown-invitation' }
  >
  'staff/set-role': Write<
    AtStore & OfMember & { readonly role: Role },
    PeopleView,
    UnknownPerson | AboveYourRole | NotYourself | LastOwner
  >
  'staff/remove': Write<
    AtStore & OfMember,
    PeopleView,
    UnknownPerson | AboveYourRole | NotYourself | LastOwner
  >

  'staff/devices': Read<AtStore, DevicesView>
  /** The calling phone becomes a counter's; whoever asks needs a PIN, or nobody could undo it there. */
  'staff/make-device': Write<AtStore & { readonly name: string }, StaffMe, NoPin>
  'staff/release-device': Write<
    AtStore & { readonly deviceId: DeviceId },
    DevicesView,
    { readonly code: 'staff/unknown-device' }
  >
  /** The calling phone is no counter's any more, by the PIN of somebody in charge there. */
  'staff/release-this-device': Write<
    OfMember & Six,
    StaffMe,
    NotADevice | UnknownPerson | PinRefusal
  >

  /** The calling phone as a counter's: whose it is, and who may take it over. */
  'staff/device': Read<Nothing, DeviceView, NotADevice>
  'staff/take-over-device': Write<
    OfMember & Six,
    DeviceView,
    NotADevice | UnknownPerson | PinRefusal
  >
  'staff/leave-device': Write<Nothing, DeviceView, NotADevice>

  /** Who did what at the store, newest first; `before` is the last page's `next`. */
  'staff/trail': Read<AtStore & { readonly before: string | null }, TrailView>

  /** How the merchant's cloud is doing: what runs, what waits to be sent, what failed. */
  'staff/health': Read<AtStore, HealthView>
}
