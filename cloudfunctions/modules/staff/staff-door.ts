import type { Input } from '@/shared/contracts'
import type { StaffRefusal } from '@/shared/contracts/call'
import { permissionFor, type StoreAction } from '@/shared/contracts/staff-permissions'
import { mayDo, type Permission, type Role } from '@/shared/domain/staff/permissions'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
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
import { roleAt } from './staff.service'

/** Who acts at a store: somebody whose role there grants what they are doing. */
export interface Acting {
  readonly person: PersonId
  readonly role: Role
}

export type StaffReader = Reader & Acting
export type StaffWriter = Writer & Acting

async function actingAt(
  storeId: StoreId,
  permission: Permission,
  person: PersonId | undefined,
): Promise<Result<Acting, StaffRefusal>> {
  const role = person && (await roleAt(person, storeId))
  if (!person || !role || !mayDo(role, permission)) return refuse({ code: 'staff/not-allowed' })
  return ok({ person, role })
}

/** A read at a store, for those whom the table of permissions lets in. */
export function staffRead<A extends Extract<StoreAction, ActionOfKind<'read'>>>(
  action: A,
  schema: InputSchema<A>,
  service: (input: Input<A>, at: StaffReader) => Reply<A>,
): ReadRoute<A> {
  return read<A>(schema, async (input, reader) => {
    const acting = await actingAt(input.storeId, permissionFor[action], reader.person)
    return acting.ok ? service(input, { ...reader, ...acting.value }) : acting
  })
}

/** A write at a store, for those whom the table of permissions lets in. */
export function staffWrite<A extends Extract<StoreAction, ActionOfKind<'write'>>>(
  action: A,
  schema: InputSchema<A>,
  service: (input: Input<A>, at: StaffWriter) => Reply<A>,
): WriteRoute<A> {
  return write<A>(schema, async (input, writer) => {
    const acting = await actingAt(input.storeId, permissionFor[action], writer.person)
    return acting.ok ? service(input, { ...writer, ...acting.value }) : acting
  })
}
