import type { Input } from '@/shared/contracts'
import type { StaffRefusal } from '@/shared/contracts/call'
import {
  permissionFor,
  type StoreAction,
  type TrailAction,
} from '@/shared/contracts/staff-permissions'
import { type DeviceId, type Phone, whoActs, whoIsThere } from '@/shared/domain/staff/acting'
import type { Permission, Role } from '@/shared/domain/staff/permissions'
import { asId, isId, type PersonId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import {
  type ActionOfKind,
  type InputSchema,
  type Reader,
  type ReadRoute,
  type Reply,
  read,
  type WriteRoute,
  type Writer,
  write,
} from '../../platform/route'
import { operators } from '../../platform/sdk'
import { devices, type MemberDocument, trail } from './staff.documents'
import { placeAt, sharedPhone } from './staff.service'
import { trailEntry } from './trail.service'

/** Who acts at a store: somebody whose role there grants what they are doing. */
export interface Acting {
  /** On a counter's phone, whoever has taken it over. */
  readonly person: PersonId
  readonly role: Role
  /** What colleagues call them. */
  readonly name: string
  /** From WeChat, trying things out: refunds only orders of their own. */
  readonly reviewer: boolean
  /** The counter's phone it is done on; null on the person's own. */
  readonly device: { readonly id: DeviceId; readonly name: string } | null
}

/** A counter's phone that nobody has taken over, looking on. */
export interface LookingOn {
  /** Nobody's. */
  readonly person: PersonId
  readonly role: null
  readonly device: Acting['device']
}

const nobody = asId<'person'>('nobodyishere')

export type StaffReader = Reader & (Acting | LookingOn)
export type StaffWriter = Writer & Acting

interface Caller {
  readonly phone: Phone<MemberDocument>
  readonly device: Acting['device']
}

/** The calling phone, and who is behind it: read afresh at every call, so that a removal counts. */
async function callerAt(storeId: StoreId, person: PersonId, now: Instant): Promise<Caller> {
  const [shared, own] = await Promise.all([sharedPhone(person), placeAt(person, storeId, now)])
  if (!shared) return { phone: { kind: 'own', place: own }, device: null }
  const session = whoIsThere(shared.session, now)
  const atHome = session !== null && shared.storeId === storeId
  const place = atHome ? await placeAt(session.person, storeId, now) : null
  return {
    phone: { kind: 'shared', storeId: shared.storeId, place },
    device: { id: shared._id, name: shared.name },
  }
}

async function actingAt(
  storeId: StoreId,
  permission: Permission,
  { person, now }: Reader,
): Promise<Result<Acting | LookingOn, StaffRefusal>> {
  if (!person) return refuse({ code: 'staff/not-allowed' })
  const { phone, device } = await callerAt(storeId, person, now)
  const acting = whoActs(phone, storeId, permission)
  if (!acting.ok) return acting
  if (acting.value === 'nobody') return ok({ person: nobody, role: null, device })
  const { personId, role, name, reviewer } = acting.value
  return ok({ person: personId, role, name, reviewer, device })
}

/** What is done on a counter's phone keeps it awake; what is merely looked at does not. */
async function keepAwake(device: DeviceId, person: PersonId, now: Instant): Promise<void> {
  const { inc, set } = operators
  await devices.update(
    { _id: device, 'session.person': person },
    { 'session.actedAt': set(now), rev: inc(1) },
  )
}

/** A read at a store, for those whom the table of permissions lets in. */
export function staffRead<A extends Extract<StoreAction, ActionOfKind<'read'>>>(
  action: A,
  schema: InputSchema<A>,
  service: (input: Input<A>, at: StaffReader) => Reply<A>,
): ReadRoute<A> {
  return read<A>(schema, async (input, reader) => {
    const acting = await actingAt(input.storeId, permissionFor[action], reader)
    return acting.ok ? service(input, { ...reader, ...acting.value }) : acting
  })
}

/** What an input names beside the store, in the order of how much it says. */
const SUBJECTS = [
  'orderId',
  'registrationId',
  'sessionId',
  'bookingId',
  'refundId',
  'ticketId',
  'memberKey',
  'deviceId',
  'laneId',
  'blockId',
  'resourceId',
  'placeId',
  'callId',
  'skuId',
  'couponId',
  'giftId',
  'promotionId',
  'feedbackId',
]

function subjectOf(input: object): { readonly id: string } | null {
  const named: Readonly<Record<string, unknown>> = { ...input }
  const id = SUBJECTS.map((field) => named[field]).find((value) => isId(value))
  return isId(id) ? { id } : null
}

/**
 * A write at a store, for those whom the table of permissions lets in, and its entry in the trail.
 * The entry follows the deed: where it cannot be written the call fails, the phone sends the same
 * intent again, which finds the deed done and writes the entry. A service that must not stand
 * without one, even if the phone never returns, writes it in its own transaction (`doOnce`).
 */
export function staffWrite<A extends Extract<StoreAction, TrailAction & ActionOfKind<'write'>>>(
  action: A,
  schema: InputSchema<A>,
  service: (input: Input<A>, at: StaffWriter) => Reply<A>,
): WriteRoute<A> {
  return write<A>(schema, async (input, writer) => {
    const { storeId } = input
    const acting = await actingAt(storeId, permissionFor[action], writer)
    if (!acting.ok) return acting
    if (acting.value.role === null) return refuse({ code: 'staff/nobody-here' })
    const by = acting.value
    if (by.device) await keepAwake(by.device.id, by.person, writer.now)
    const answer = await service(input, { ...writer, ...by })
    if (answer.ok) {
      const deed = { action, storeId, by, device: by.device, subject: subjectOf(input) }
      await trail.create(trailEntry(deed, writer.intent, writer.now))
    }
    return answer
  })
}
