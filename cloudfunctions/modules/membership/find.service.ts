import type { Input } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { LookUpRefusal, MemberAtCounter } from '@/shared/contracts/membership.contract'
import type { PersonId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { mayLookUp } from './look-up-pace.service'
import {
  type CardDocument,
  cards,
  type LookUpDocument,
  lookUps,
  phoneId,
  phones,
} from './membership.documents'
import { isPresent, markPresent } from './presence.service'
import { spendCode } from './spend-code.service'

type Find = Input<'membership/find'>
type Found = Result<MemberAtCounter, LookUpRefusal | CallRefusal>

async function atCounter(
  card: CardDocument,
  store: StoreDocument,
  { now }: StaffWriter,
): Promise<MemberAtCounter> {
  const { number, nickname, joinedAt } = card
  return { number, nickname, joinedAt, present: await isPresent(card._id, store, now) }
}

/** The same look-up arriving again: its member as they are now, or the same word as before. */
async function foundBefore(
  lookUp: LookUpDocument,
  store: StoreDocument,
  staff: StaffWriter,
): Promise<Found> {
  if (lookUp.fingerprint !== staff.intent.fingerprint) return refuse({ code: 'request/reused' })
  const card = lookUp.found && (await cards.get(lookUp.found))
  if (card) return ok(await atCounter(card, store, staff))
  return refuse({
    code: lookUp.means === 'phone' ? 'membership/unknown-phone' : 'membership/unknown-code',
  })
}

/** Written before the member is shown: who was looked up, by whom, on which phone and screen, when. */
async function writeDown(
  { storeId, by, screen }: Find,
  { person, device, now, intent }: StaffWriter,
  found: PersonId | null,
): Promise<void> {
  await lookUps.create({
    _id: intent.id,
    v: 1,
    storeId,
    by: person,
    device: device?.id ?? null,
    at: now,
    means: 'code' in by ? 'code' : 'phone',
    screen,
    found,
    fingerprint: intent.fingerprint,
  })
}

/** By the code of their card, which proves that they stand there, or by their whole phone number. */
export async function find(input: Find, staff: StaffWriter): Promise<Found> {
  const store = await storeAtWork(input.storeId)
  const before = await lookUps.get(staff.intent.id)
  if (before) return foundBefore(before, store, staff)
  if (!(await mayLookUp(staff.person, staff.now))) {
    return refuse({ code: 'membership/too-many-look-ups' })
  }
  if ('phone' in input.by) {
    const index = await phones.get(phoneId(input.by.phone))
    const card = index && (await cards.get(index.personId))
    await writeDown(input, staff, card?._id ?? null)
    return card
      ? ok(await atCounter(card, store, staff))
      : refuse({ code: 'membership/unknown-phone' })
  }
  const spent = await spendCode(input.by.code, 'look-up', staff.intent, staff.now)
  if (!spent.ok) return spent
  const card = spent.value
  await markPresent(card._id, store, 'card', staff.now)
  await writeDown(input, staff, card._id)
  return ok(await atCounter(card, store, staff))
}
