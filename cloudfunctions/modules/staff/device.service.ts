import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { NoPin } from '@/shared/contracts/staff.contract'
import type { DevicesView } from '@/shared/contracts/staff.views'
import { whoIsThere } from '@/shared/domain/staff/acting'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Transaction } from '../../platform/transaction'
import { staffMe } from './me.service'
import { type DeviceDocument, devices, MOST_DEVICES, pins } from './staff.documents'
import { deviceId, pinId } from './staff.ids'
import { placeAt } from './staff.service'
import type { StaffReader, StaffWriter } from './staff-door'
import { storeAtWork } from './store-at-work'
import { doOnce } from './trail.service'

/** What colleagues call whoever is on a counter's phone now; nobody who has been removed. */
async function nameOfHere(
  { session, storeId }: DeviceDocument,
  now: Instant,
): Promise<string | undefined> {
  const there = whoIsThere(session, now)
  return there ? (await placeAt(there.person, storeId, now))?.name : undefined
}

async function devicesView(storeId: StoreId, now: Instant): Promise<DevicesView> {
  const [store, shared] = await Promise.all([
    storeAtWork(storeId),
    devices.find({ storeId, releasedAt: null }, { limit: MOST_DEVICES }),
  ])
  const rows = shared.map(async (device) => {
    const here = await nameOfHere(device, now)
    const { _id, name, madeAt } = device
    return { deviceId: _id, name, madeAt, ...(here !== undefined && { here }) }
  })
  return {
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    devices: (await Promise.all(rows)).sort((a, b) => b.madeAt - a.madeAt),
  }
}

/** The counter phones of a store, the newest first. */
export async function listDevices(
  { storeId }: Input<'staff/devices'>,
  { now }: StaffReader,
): Promise<Result<Output<'staff/devices'>, never>> {
  return ok(await devicesView(storeId, now))
}

/**
 * The calling phone becomes a counter's: from now on it acts for whoever takes it over, and its own
 * account has no say on it. Whoever makes it has a PIN: it may be the only one that can undo it.
 */
export async function makeDevice(
  { storeId, name }: Input<'staff/make-device'>,
  writer: StaffWriter,
): Promise<Result<Output<'staff/make-device'>, NoPin | CallRefusal>> {
  const { person, now } = writer
  if (!(await pins.get(pinId(person)))) return refuse({ code: 'staff/no-pin' })
  const done = await doOnce<never>(writer, async (tx) => {
    const _id = deviceId(person)
    const rev = ((await tx.get(devices, _id))?.rev ?? 0) + 1
    const made = { _id, v: 1, rev, storeId, name, madeAt: now } as const
    await tx.put(devices, { ...made, releasedAt: null, session: null })
    return ok({
      action: 'staff/make-device',
      storeId,
      by: { person, name: writer.name },
      device: null,
      subject: { id: _id, name },
    })
  })
  return done.ok ? ok(await staffMe(person, now)) : done
}

/** Gives a counter's phone back to the account it is signed in to. */
export async function release(tx: Transaction, device: DeviceDocument, now: Instant) {
  const { rev } = device
  await tx.put(devices, { ...device, rev: rev + 1, releasedAt: now, session: null })
}

/** From the phone of somebody in charge; the counter's phone learns of it at its next call. */
export async function releaseDevice(
  input: Input<'staff/release-device'>,
  writer: StaffWriter,
): Promise<
  Result<Output<'staff/release-device'>, { readonly code: 'staff/unknown-device' } | CallRefusal>
> {
  const { storeId } = input
  const { person, name, now } = writer
  const done = await doOnce<{ readonly code: 'staff/unknown-device' }>(writer, async (tx) => {
    const device = await tx.get(devices, input.deviceId)
    if (device?.storeId !== storeId || device.releasedAt !== null) {
      return refuse({ code: 'staff/unknown-device' })
    }
    await release(tx, device, now)
    const subject = { id: device._id, name: device.name }
    const by = { person, name }
    return ok({ action: 'staff/release-device', storeId, by, device: null, subject })
  })
  return done.ok ? ok(await devicesView(storeId, now)) : done
}
