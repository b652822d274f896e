import type { Id, PersonId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Role } from './permissions'

/** One person's place at one store, or at every store: what screens name them by. */
export type MemberKey = Id<'staff-member'>

/**
 * Whom each role may invite, change and remove. Managers hire for the counter; who else is in
 * charge is the owner's to say, so that no manager makes, or unmakes, another.
 */
const mayAppoint: { readonly [By in Role]: readonly Role[] } = {
  owner: ['owner', 'manager', 'clerk'],
  manager: ['clerk'],
  clerk: [],
}

export function appointableBy(by: Role): readonly Role[] {
  return mayAppoint[by]
}

export type AboveYourRole = { readonly code: 'staff/above-your-role' }
export type NotYourself = { readonly code: 'staff/not-yourself' }
export type LastOwner = { readonly code: 'staff/last-owner' }

export function invite(by: Role, role: Role): Result<Role, AboveYourRole> {
  return mayAppoint[by].includes(role) ? ok(role) : refuse({ code: 'staff/above-your-role' })
}

/** Somebody at work, as a change of their place looks at them. */
export interface Appointed {
  readonly person: PersonId
  readonly role: Role
  /** From WeChat, trying out what a clerk does; never more than that. */
  readonly reviewer: boolean
}

/** How long somebody's place lasts. */
export interface Lasting {
  /** Null for good; a reviewer's place ends by itself. */
  readonly until: Instant | null
  readonly removedAt: Instant | null
}

export function stillWorks({ until, removedAt }: Lasting, now: Instant): boolean {
  return removedAt === null && (until === null || now < until)
}

/**
 * Whether `by` may give somebody another role, or none (`null`). Nobody does it to themselves: the
 * one who is left decides. Two owners removing each other at once are why the last one is asked for.
 * @param owners all owners there are
 */
export function changePlace(
  by: Appointed,
  of: Appointed,
  to: Role | null,
  owners: readonly PersonId[],
): Result<Role | null, AboveYourRole | NotYourself | LastOwner> {
  if (by.person === of.person) return refuse({ code: 'staff/not-yourself' })
  const allowed = mayAppoint[by.role]
  const toAppoint = to === null || (allowed.includes(to) && (!of.reviewer || to === 'clerk'))
  if (!allowed.includes(of.role) || !toAppoint) {
    return refuse({ code: 'staff/above-your-role' })
  }
  const leavesNone = of.role === 'owner' && owners.every((owner) => owner === of.person)
  if (leavesNone && to !== 'owner') return refuse({ code: 'staff/last-owner' })
  return ok(to)
}
