import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { AcceptRefusal } from '@/shared/contracts/staff.contract'
import {
  type AboveYourRole,
  invite as mayInvite,
  stillWorks,
} from '@/shared/domain/staff/appointing'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import {
  accept,
  type ClosedInvitation,
  invitationLimits,
  openInvitation,
  placeEndsAt,
} from '@/shared/domain/staff/invitation'
import { asId, type PersonId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import type { Reader, Writer } from '../../platform/route'
import type { Transaction } from '../../platform/transaction'
import { stores } from '../stores/stores.documents'
import { staffMe } from './me.service'
import { peopleView } from './people.service'
import { type InvitationDocument, invitations, members, ownership } from './staff.documents'
import { memberId, OWNERSHIP, placeOf } from './staff.ids'
import { sharedPhone } from './staff.service'
import type { StaffWriter } from './staff-door'
import { doOnce } from './trail.service'

export async function invite(
  { storeId, role, kind }: Input<'staff/invite'>,
  writer: StaffWriter,
): Promise<Result<Output<'staff/invite'>, AboveYourRole | CallRefusal>> {
  const { now, intent, person, name, device } = writer
  const allowed = mayInvite(writer.role, role)
  if (!allowed.ok) return allowed
  const _id = asId<'invitation'>(derivedId('invitation', intent.id))
  const done = await doOnce<never>(writer, async (tx) => {
    const expiresAt = now + invitationLimits[kind].lifeMs
    const made = { _id, v: 1, storeId, role, kind, expiresAt, usedBy: [], revoked: false } as const
    await tx.create(invitations, made)
    const by = { person, name }
    return ok({ action: 'staff/invite', storeId, by, device, subject: { role } })
  })
  return done.ok ? ok(await peopleView(storeId, writer, now, _id)) : done
}

export async function revokeInvitation(
  { storeId, code }: Input<'staff/revoke-invitation'>,
  writer: StaffWriter,
): Promise<
  Result<
    Output<'staff/revoke-invitation'>,
    { readonly code: 'staff/unknown-invitation' } | CallRefusal
  >
> {
  const { now, person, role, name, device } = writer
  const done = await doOnce<{ readonly code: 'staff/unknown-invitation' }>(writer, async (tx) => {
    const invitation = await tx.get(invitations, code)
    const theirs = invitation?.storeId === storeId && mayInvite(role, invitation.role).ok
    if (!invitation || !theirs) return refuse({ code: 'staff/unknown-invitation' })
    await tx.put(invitations, { ...invitation, revoked: true })
    const subject = { role: invitation.role }
    const by = { person, name }
    return ok({ action: 'staff/revoke-invitation', storeId, by, device, subject })
  })
  return done.ok ? ok(await peopleView(storeId, writer, now)) : done
}

/** What a code lets somebody in as; whoever holds the code may look. */
export async function lookAtInvitation(
  { code }: Input<'staff/invitation'>,
  { now }: Reader,
): Promise<Result<Output<'staff/invitation'>, ClosedInvitation>> {
  const invitation = await invitations.get(code)
  if (!invitation) return refuse({ code: 'staff/unknown-invitation' })
  const open = openInvitation(invitation, now)
  if (!open.ok) return open
  const { role, kind, expiresAt, storeId } = open.value
  const store = role === 'owner' ? undefined : await stores.get(storeId)
  return ok({ storeName: store?.name ?? null, role, kind, expiresAt })
}

/** Whether somebody works there already, as the transaction sees it. */
async function worksAt(
  tx: Transaction,
  person: PersonId,
  place: StoreId,
  now: Instant,
): Promise<boolean> {
  for (const storeId of new Set([place, EVERY_STORE])) {
    const there = await tx.get(members, memberId(person, storeId))
    if (there && stillWorks(there, now)) return true
  }
  return false
}

/** Writes the place an invitation opens, and an owner among the owners. */
async function takePlace(
  tx: Transaction,
  invitation: InvitationDocument,
  person: PersonId,
  name: string,
): Promise<void> {
  const { role, kind, storeId } = invitation
  const place = placeOf(role, storeId)
  await tx.put(members, {
    _id: memberId(person, place),
    v: 2,
    personId: person,
    storeId: place,
    role,
    name,
    reviewer: kind === 'reviewer',
    until: placeEndsAt(invitation),
    removedAt: null,
  })
  if (role !== 'owner') return
  const owners = (await tx.get(ownership, OWNERSHIP))?.owners ?? []
  await tx.put(ownership, { _id: OWNERSHIP, v: 1, owners: [...owners, person] })
}

export async function acceptInvitation(
  { code, name }: Input<'staff/accept-invitation'>,
  writer: Writer,
): Promise<Result<Output<'staff/accept-invitation'>, AcceptRefusal | CallRefusal>> {
  const { person, now } = writer
  if (await sharedPhone(person)) return refuse({ code: 'staff/own-phone-only' })
  const done = await doOnce<AcceptRefusal>(writer, async (tx) => {
    const invitation = await tx.get(invitations, code)
    if (!invitation) return refuse({ code: 'staff/unknown-invitation' })
    const { role, storeId } = invitation
    if (await worksAt(tx, person, placeOf(role, storeId), now)) {
      return refuse({ code: 'staff/already-works-here' })
    }
    const accepted = accept(invitation, person, now)
    if (!accepted.ok) return accepted
    await tx.put(invitations, accepted.value)
    await takePlace(tx, accepted.value, person, name)
    return ok({
      action: 'staff/accept-invitation',
      storeId: placeOf(role, storeId),
      by: { person, name },
      device: null,
      subject: { role },
    })
  })
  return done.ok ? ok(await staffMe(person, now)) : done
}
