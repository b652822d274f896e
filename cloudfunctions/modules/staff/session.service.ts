import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { NotADevice, PinRefusal, UnknownPerson } from '@/shared/contracts/staff.contract'
import type { DeviceView, StaffMe } from '@/shared/contracts/staff.views'
import { quietAt, whoIsThere } from '@/shared/domain/staff/acting'
import { type MemberKey, stillWorks } from '@/shared/domain/staff/appointing'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { mayDo } from '@/shared/domain/staff/permissions'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import type { Transaction } from '../../platform/transaction'
import { release } from './device.service'
import { staffMe } from './me.service'
import { tryPin } from './pin.service'
import {
  type DeviceDocument,
  devices,
  type MemberDocument,
  MOST_MEMBERS,
  members,
  pins,
} from './staff.documents'
import { deviceId, pinId } from './staff.ids'
import { peopleAt, sharedPhone } from './staff.service'
import { storeAtWork } from './store-at-work'
import { alreadyDone, type Deed, doOnce } from './trail.service'

const notADevice = () => refuse({ code: 'staff/not-a-device' })

/** A counter's phone as it shows itself: who may take it over, and who is there. */
async function deviceView(device: DeviceDocument, now: Instant): Promise<DeviceView> {
  const { storeId, name } = device
  const [store, staff] = await Promise.all([storeAtWork(storeId), peopleAt(storeId, now)])
  const set = await pins.find(
    { _id: operators.in(staff.map(({ personId }) => pinId(personId))) },
    { limit: MOST_MEMBERS },
  )
  const withPin = new Set(set.map(({ _id }) => _id))
  const people = staff.map((each) => ({
    key: each._id,
    name: each.name,
    role: each.role,
    pinSet: withPin.has(pinId(each.personId)),
  }))
  const session = whoIsThere(device.session, now)
  const there = session && staff.find(({ personId }) => personId === session.person)
  const base = {
    storeId,
    storeName: store.name,
    name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    people,
  }
  if (!session || !there) return base
  const until = quietAt(session)
  const here = { key: there._id, name: there.name, role: there.role, until }
  return { ...base, here, nextPollMs: until - now }
}

async function thisDevice(
  person: PersonId | undefined,
  now: Instant,
): Promise<Result<DeviceView, NotADevice>> {
  const device = person && (await sharedPhone(person))
  return device ? ok(await deviceView(device, now)) : notADevice()
}

export async function myDevice(
  _input: Record<string, never>,
  { person, now }: Reader,
): Promise<Result<Output<'staff/device'>, NotADevice>> {
  return thisDevice(person, now)
}

/** The calling phone as the transaction sees it, if it is still a counter's. */
async function deviceWithin(
  tx: Transaction,
  person: PersonId,
): Promise<DeviceDocument | undefined> {
  const device = await tx.get(devices, deviceId(person))
  return device?.releasedAt === null ? device : undefined
}

/** Whoever on the calling phone's list says who they are, and proves it by their PIN. */
async function provenBy(
  memberKey: MemberKey,
  pin: string,
  { person, now }: Writer,
): Promise<Result<MemberDocument, NotADevice | UnknownPerson | PinRefusal>> {
  const device = await sharedPhone(person)
  if (!device) return notADevice()
  const member = await members.get(memberKey)
  const here = member?.storeId === device.storeId || member?.storeId === EVERY_STORE
  if (!member || !here || !stillWorks(member, now)) return refuse({ code: 'staff/unknown-person' })
  const tried = await tryPin(member.personId, pin, now)
  return tried.ok ? ok(member) : tried
}

type TakeRefusal = NotADevice | UnknownPerson | PinRefusal | CallRefusal

/**
 * A clerk takes the calling phone over, whoever was there before. A repetition changes nothing: by
 * then a colleague may have taken it over in turn.
 */
export async function takeOverDevice(
  { memberKey, pin }: Input<'staff/take-over-device'>,
  writer: Writer,
): Promise<Result<Output<'staff/take-over-device'>, TakeRefusal>> {
  const { person, now } = writer
  const known = await alreadyDone(writer.intent)
  if (known) return known.ok ? thisDevice(person, now) : known
  const proven = await provenBy(memberKey, pin, writer)
  if (!proven.ok) return proven
  const member = proven.value
  const done = await doOnce<NotADevice>(writer, async (tx) => {
    const device = await deviceWithin(tx, person)
    if (!device) return notADevice()
    const session = { person: member.personId, since: now, actedAt: now }
    await tx.put(devices, { ...device, rev: device.rev + 1, session })
    return ok(deedOn('staff/take-over-device', device, member))
  })
  return done.ok ? thisDevice(person, now) : done
}

function deedOn(action: Deed['action'], device: DeviceDocument, by: MemberDocument): Deed {
  return {
    action,
    storeId: device.storeId,
    by: { person: by.personId, name: by.name },
    device: { id: device._id, name: device.name },
    subject: null,
  }
}

/** Hands the calling phone over to nobody; where nobody is, that is done already. */
export async function leaveDevice(
  _input: Record<string, never>,
  writer: Writer,
): Promise<Result<Output<'staff/leave-device'>, NotADevice | CallRefusal>> {
  const { person, now } = writer
  const device = await sharedPhone(person)
  if (!device) return notADevice()
  const session = whoIsThere(device.session, now)
  const staff = session ? await peopleAt(device.storeId, now) : []
  const there = staff.find(({ personId }) => personId === session?.person)
  if (!there) return thisDevice(person, now)
  const done = await doOnce<NotADevice>(writer, async (tx) => {
    const mine = await deviceWithin(tx, person)
    if (!mine) return notADevice()
    const kept = mine.session?.person === there.personId ? null : mine.session
    await tx.put(devices, { ...mine, rev: mine.rev + 1, session: kept })
    return ok(deedOn('staff/leave-device', mine, there))
  })
  return done.ok ? thisDevice(person, now) : done
}

/** Gives the calling phone back to its own account, by the PIN of somebody in charge. */
export async function releaseThisDevice(
  { memberKey, pin }: Input<'staff/release-this-device'>,
  writer: Writer,
): Promise<Result<StaffMe, TakeRefusal>> {
  const { person, now } = writer
  const known = await alreadyDone(writer.intent)
  if (known && !known.ok) return known
  if (!known) {
    const proven = await provenBy(memberKey, pin, writer)
    if (!proven.ok) return proven
    const member = proven.value
    if (!mayDo(member.role, 'manage-devices')) return refuse({ code: 'staff/not-allowed' })
    const done = await doOnce<NotADevice>(writer, async (tx) => {
      const device = await deviceWithin(tx, person)
      if (!device) return notADevice()
      await release(tx, device, now)
      return ok(deedOn('staff/release-this-device', device, member))
    })
    if (!done.ok) return done
  }
  return ok(await staffMe(person, now))
}
