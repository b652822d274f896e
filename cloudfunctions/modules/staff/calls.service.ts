import type { Input, RefusalOf } from '@/shared/contracts'
import type { AskedView, UnknownPlace } from '@/shared/contracts/staff.calls.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { ASK_LIFE_MS, answer, ask, type Floor, mute, takeBack } from '@/shared/domain/staff/floor'
import { asId, requestTime } from '@/shared/kernel/ids'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Reply, Writer } from '../../platform/route'
import { stores } from '../stores/stores.documents'
import { type AtPlace, askedView } from './asked-view'
import { changeFloor, floorView, isStoreOpen, readFloor } from './floor.service'
import type { StaffWriter } from './staff-door'
import { storeAtWork } from './store-at-work'

async function placeOf({
  storeId,
  placeCode,
}: Input<'staff/asked'>): Promise<Result<AtPlace, UnknownStore | UnknownPlace>> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const place = store.places.find(({ code }) => code === placeCode)
  return place ? ok({ store, place }) : refuse({ code: 'staff/unknown-place' })
}

export async function asked(
  input: Input<'staff/asked'>,
  { person, now }: Reader,
): Reply<'staff/asked'> {
  const at = await placeOf(input)
  if (!at.ok) return at
  return ok(askedView(at.value, await readFloor(at.value.store, now), person, now))
}

/** One tap at a place: decided on the whole floor, answered with the place as it is after. */
async function tapAt<R extends RefusalShape>(
  at: AtPlace,
  { person, now }: Writer,
  decide: (floor: Floor) => Result<Floor, R>,
): Promise<Result<AskedView, R>> {
  const changed = await changeFloor(at.store, now, decide)
  return changed.ok ? ok(askedView(at, changed.value, person, now)) : changed
}

/** Calls the staff. A repetition finds its call, whatever has become of it or of the store since. */
export async function askStaff(input: Input<'staff/ask'>, writer: Writer): Reply<'staff/ask'> {
  const at = await placeOf(input)
  if (!at.ok) return at
  const { store, place } = at.value
  const { person, now, intent } = writer
  const { fingerprint } = intent
  const callId = asId<'place-call'>(intent.id)
  const { askId } = input
  const request = { callId, placeId: place.id, askId, by: person, fingerprint }
  return tapAt<RefusalOf<'staff/ask'>>(at.value, writer, (floor) => {
    const known = floor.calls[callId]
    if (known)
      return known.fingerprint === fingerprint ? ok(floor) : refuse({ code: 'request/reused' })
    if (!store.asks.some(({ id }) => id === askId)) return refuse({ code: 'staff/unknown-ask' })
    if (!isStoreOpen(store, now)) return refuse({ code: 'staff/store-closed' })
    const lateMs = Math.abs(now - requestTime(intent.requestId))
    if (lateMs > ASK_LIFE_MS) return refuse({ code: 'request/stale' })
    return ask(floor, request, now)
  })
}

export async function takeBackAsk(
  input: Input<'staff/take-back-ask'>,
  writer: Writer,
): Reply<'staff/take-back-ask'> {
  const at = await placeOf(input)
  if (!at.ok) return at
  const { person, now } = writer
  return tapAt(at.value, writer, (floor) => takeBack(floor, input.callId, person, now))
}

export async function answerCall(
  { storeId, callId }: Input<'staff/answer'>,
  { person, now }: StaffWriter,
): Reply<'staff/answer'> {
  const store = await storeAtWork(storeId)
  const changed = await changeFloor(store, now, (floor) => answer(floor, callId, person, now))
  return changed.ok ? ok(floorView(store, changed.value, now)) : changed
}

export async function mutePlace(
  { storeId, placeId, muted }: Input<'staff/mute-place'>,
  { now }: StaffWriter,
): Reply<'staff/mute-place'> {
  const store = await storeAtWork(storeId)
  if (!store.places.some(({ id }) => id === placeId)) return refuse({ code: 'staff/unknown-place' })
  const changed = await changeFloor<never>(store, now, (floor) =>
    ok(mute(floor, placeId, muted, now)),
  )
  return changed.ok ? ok(floorView(store, changed.value, now)) : changed
}
