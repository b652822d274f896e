import type { Id, PersonId } from '../../kernel/ids'
import { DAY_MS, HOUR_MS, type Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Role } from './permissions'

export type InvitationCode = Id<'invitation'>

/** `once` for one colleague; `reviewer` for those at WeChat who try out what staff do. */
export const invitationKinds = ['once', 'reviewer'] as const
export type InvitationKind = (typeof invitationKinds)[number]

/** How often, and how long, an invitation lets somebody in. */
export const invitationLimits: {
  readonly [K in InvitationKind]: { readonly uses: number; readonly lifeMs: number }
} = {
  once: { uses: 1, lifeMs: 72 * HOUR_MS },
  reviewer: { uses: 20, lifeMs: 30 * DAY_MS },
}

export interface Invitation {
  readonly role: Role
  readonly kind: InvitationKind
  readonly expiresAt: Instant
  readonly usedBy: readonly PersonId[]
  /** Taken back by those in charge. */
  readonly revoked: boolean
}

export type ClosedInvitation =
  | { readonly code: 'staff/invitation-expired' }
  | { readonly code: 'staff/invitation-used' }
  | { readonly code: 'staff/unknown-invitation' }

export function usesLeft({ kind, usedBy }: Invitation): number {
  return Math.max(0, invitationLimits[kind].uses - usedBy.length)
}

/** An invitation that still lets somebody in; one taken back is as if it had never been. */
export function openInvitation<I extends Invitation>(
  invitation: I,
  now: Instant,
): Result<I, ClosedInvitation> {
  if (invitation.revoked) return refuse({ code: 'staff/unknown-invitation' })
  if (usesLeft(invitation) === 0) return refuse({ code: 'staff/invitation-used' })
  if (now >= invitation.expiresAt) return refuse({ code: 'staff/invitation-expired' })
  return ok(invitation)
}

/** The same invitation with one use fewer. */
export function accept<I extends Invitation>(
  invitation: I,
  person: PersonId,
  now: Instant,
): Result<I, ClosedInvitation> {
  const open = openInvitation(invitation, now)
  return open.ok ? ok({ ...invitation, usedBy: [...invitation.usedBy, person] }) : open
}

/** A reviewer's place ends with the invitation; a colleague's does not. */
export function placeEndsAt({ kind, expiresAt }: Invitation): Instant | null {
  return kind === 'reviewer' ? expiresAt : null
}
