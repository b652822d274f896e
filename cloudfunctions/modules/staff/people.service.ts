import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { UnknownPerson } from '@/shared/contracts/staff.contract'
import type { Colleague, PeopleView } from '@/shared/contracts/staff.views'
import {
  type AboveYourRole,
  type Appointed,
  appointableBy,
  changePlace,
  type LastOwner,
  type NotYourself,
  stillWorks,
} from '@/shared/domain/staff/appointing'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { type InvitationCode, openInvitation, usesLeft } from '@/shared/domain/staff/invitation'
import type { Role } from '@/shared/domain/staff/permissions'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import type { Transaction } from '../../platform/transaction'
import { forgetPinIfGone } from './pin.service'
import {
  invitations,
  type MemberDocument,
  MOST_MEMBERS,
  members,
  ownership,
} from './staff.documents'
import { memberId, OWNERSHIP, placeOf } from './staff.ids'
import { peopleAt } from './staff.service'
import type { StaffReader, StaffWriter } from './staff-door'
import { storeAtWork } from './store-at-work'
import { doOnce } from './trail.service'

/** Somebody in charge, as they look at the people of a store. */
interface InCharge {
  readonly person: PersonId
  readonly role: Role
}

function appointed({ personId, role, reviewer }: MemberDocument): Appointed {
  return { person: personId, role, reviewer }
}

function colleague(of: MemberDocument, by: Appointed, owners: readonly PersonId[]): Colleague {
  const may = (to: Role | null) => changePlace(by, appointed(of), to, owners).ok
  const others = appointableBy(by.role).filter((role) => role !== of.role)
  return {
    key: of._id,
    name: of.name,
    role: of.role,
    mayBecome: others.filter(may),
    mayRemove: may(null),
    ...(of.personId === by.person && { me: true }),
    ...(of.reviewer && { reviewer: true }),
    ...(of.until !== null && { until: of.until }),
  }
}

/** The people of a store and its open invitations, as somebody in charge there sees them. */
export async function peopleView(
  storeId: StoreId,
  { person, role }: InCharge,
  now: Instant,
  made?: InvitationCode,
): Promise<PeopleView> {
  const { gt, in: oneOf } = operators
  const mayInvite = appointableBy(role)
  const [store, people, sent] = await Promise.all([
    storeAtWork(storeId),
    peopleAt(storeId, now),
    invitations.find(
      { storeId, expiresAt: gt(now), role: oneOf(mayInvite) },
      { limit: MOST_MEMBERS, orderBy: { path: 'expiresAt', order: 'desc' } },
    ),
  ])
  const owners = people.filter((each) => each.role === 'owner').map((each) => each.personId)
  const by = { person, role, reviewer: false }
  return {
    storeName: store.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    people: people.map((each) => colleague(each, by, owners)),
    invitations: sent
      .filter((each) => openInvitation(each, now).ok)
      .map((each) => ({
        code: each._id,
        role: each.role,
        kind: each.kind,
        expiresAt: each.expiresAt,
        usesLeft: usesLeft(each),
      })),
    mayInvite,
    ...(made && { made }),
  }
}

export async function people(
  { storeId }: Input<'staff/people'>,
  { person, role, now }: StaffReader,
): Promise<Result<Output<'staff/people'>, CallRefusal>> {
  if (role === null) return refuse({ code: 'staff/nobody-here' })
  return ok(await peopleView(storeId, { person, role }, now))
}

type ChangeRefusal = UnknownPerson | AboveYourRole | NotYourself | LastOwner

/** Writes somebody's new place; the old row stays, ended, where the place is another. */
async function move(
  tx: Transaction,
  member: MemberDocument,
  to: Role | null,
  storeId: StoreId,
  now: Instant,
): Promise<void> {
  const target = to === null ? null : placeOf(to, storeId)
  if (to !== null && target === member.storeId) {
    await tx.put(members, { ...member, role: to })
    return
  }
  await tx.put(members, { ...member, removedAt: now })
  if (to === null || target === null) return
  const _id = memberId(member.personId, target)
  await tx.put(members, { ...member, _id, storeId: target, role: to })
}

async function keepOwners(
  tx: Transaction,
  owners: readonly PersonId[],
  person: PersonId,
  to: Role | null,
): Promise<void> {
  const others = owners.filter((owner) => owner !== person)
  const kept = to === 'owner' ? [...others, person] : others
  if (kept.length === owners.length) return
  await tx.put(ownership, { _id: OWNERSHIP, v: 1, owners: kept })
}

/** Gives somebody another place, or none, in one transaction with the list of owners. */
async function change(
  action: 'staff/set-role' | 'staff/remove',
  { storeId, memberKey }: Input<'staff/remove'>,
  to: Role | null,
  writer: StaffWriter,
): Promise<Result<null, ChangeRefusal | CallRefusal>> {
  const { now, person, role, name, device } = writer
  return doOnce<ChangeRefusal>(writer, async (tx) => {
    const member = await tx.get(members, memberKey)
    const here = member?.storeId === storeId || member?.storeId === EVERY_STORE
    if (!member || !here || !stillWorks(member, now)) {
      return refuse({ code: 'staff/unknown-person' })
    }
    const owners = (await tx.get(ownership, OWNERSHIP))?.owners ?? []
    const by = { person, role, reviewer: false }
    const decided = changePlace(by, appointed(member), to, owners)
    if (!decided.ok) return decided
    await move(tx, member, to, storeId, now)
    await keepOwners(tx, owners, member.personId, to)
    const subject = { id: member._id, name: member.name, ...(to && { role: to }) }
    return ok({ action, storeId, by: { person, name }, device, subject })
  })
}

export async function setRole(
  input: Input<'staff/set-role'>,
  writer: StaffWriter,
): Promise<Result<Output<'staff/set-role'>, ChangeRefusal | CallRefusal>> {
  const done = await change('staff/set-role', input, input.role, writer)
  return done.ok ? ok(await peopleView(input.storeId, writer, writer.now)) : done
}

/** Takes somebody off the list. What they have open refuses at its next call. */
export async function remove(
  input: Input<'staff/remove'>,
  writer: StaffWriter,
): Promise<Result<Output<'staff/remove'>, ChangeRefusal | CallRefusal>> {
  const done = await change('staff/remove', input, null, writer)
  if (!done.ok) return done
  const gone = await members.get(input.memberKey)
  if (gone) await forgetPinIfGone(gone.personId, writer.now)
  return ok(await peopleView(input.storeId, writer, writer.now))
}
