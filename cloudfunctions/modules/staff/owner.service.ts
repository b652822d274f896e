import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { ClaimRefusal } from '@/shared/contracts/staff.contract'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { type Locked, noTries, type Tries, takeTry } from '@/shared/domain/staff/tries'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { transaction } from '../../platform/transaction'
import { staffMe } from './me.service'
import { isOwnerCode, ownerCode } from './owner-code'
import { members, ownership, ownerTries } from './staff.documents'
import { memberId, OWNERSHIP, ownerTriesId } from './staff.ids'
import { sharedPhone } from './staff.service'
import { alreadyDone, doOnce } from './trail.service'

function takeOneTry(person: PersonId, now: Instant): Promise<Result<Tries, Locked>> {
  return transaction(async (tx) => {
    const _id = ownerTriesId(person)
    const taken = takeTry((await tx.get(ownerTries, _id))?.tries ?? noTries, now)
    if (taken.ok) await tx.put(ownerTries, { _id, v: 1, tries: taken.value })
    return taken
  })
}

function becomeOwner(name: string, writer: Writer) {
  const { person } = writer
  return doOnce<ClaimRefusal>(writer, async (tx) => {
    if (await tx.get(ownership, OWNERSHIP)) return refuse({ code: 'staff/owner-code-used' })
    await tx.put(ownership, { _id: OWNERSHIP, v: 1, owners: [person] })
    await tx.put(members, {
      _id: memberId(person, EVERY_STORE),
      v: 2,
      personId: person,
      storeId: EVERY_STORE,
      role: 'owner',
      name,
      reviewer: false,
      until: null,
      removedAt: null,
    })
    const by = { person, name }
    return ok({
      action: 'staff/claim-owner',
      storeId: EVERY_STORE,
      by,
      device: null,
      subject: null,
    })
  })
}

/** Every try counts before it is looked at; the fifth wrong one locks the person out for an hour. */
async function tryCode(
  code: string,
  person: PersonId,
  now: Instant,
): Promise<Result<null, ClaimRefusal>> {
  const right = ownerCode()
  if (right === undefined) return refuse({ code: 'staff/wrong-owner-code' })
  const taken = await takeOneTry(person, now)
  if (!taken.ok) return taken
  if (!isOwnerCode(code, right)) return refuse({ code: 'staff/wrong-owner-code' })
  await ownerTries.update({ _id: ownerTriesId(person) }, { tries: operators.set(noTries) })
  return ok(null)
}

/** Makes the caller the first owner, once ever, by the code in this function's environment. */
export async function claimOwner(
  { code, name }: Input<'staff/claim-owner'>,
  writer: Writer,
): Promise<Result<Output<'staff/claim-owner'>, ClaimRefusal | CallRefusal>> {
  const { person, now, intent } = writer
  const known = await alreadyDone(intent)
  if (known && !known.ok) return known
  if (!known) {
    if (await sharedPhone(person)) return refuse({ code: 'staff/own-phone-only' })
    const tried = await tryCode(code, person, now)
    if (!tried.ok) return tried
    const become = await becomeOwner(name, writer)
    if (!become.ok) return become
  }
  return ok(await staffMe(person, now))
}
