import * as v from 'valibot'
import { invitationKinds } from '@/shared/domain/staff/invitation'
import { roles } from '@/shared/domain/staff/permissions'
import { PIN_PATTERN } from '@/shared/domain/staff/pin'
import { id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const memberKey = id<'staff-member'>()
const code = id<'invitation'>()
const pin = v.pipe(v.string(), v.regex(PIN_PATTERN))
const role = v.picklist(roles)

/** What colleagues call somebody, or a phone: ten characters as a person counts them. */
const name = shortName(10)

export const nothing = v.strictObject({})
export const storeInput = v.strictObject({ storeId })
export const invitationInput: InputSchema<'staff/invitation'> = v.strictObject({ code })
export const acceptInput: InputSchema<'staff/accept-invitation'> = v.strictObject({ code, name })
export const claimInput: InputSchema<'staff/claim-owner'> = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name,
})
export const loadFolderInput: InputSchema<'staff/load-folder'> = v.strictObject({
  version: id(),
})
export const pinInput: InputSchema<'staff/set-pin'> = v.strictObject({ pin })
/** Only a clerk's place is ever tried out by a reviewer. */
export const inviteInput: InputSchema<'staff/invite'> = v.pipe(
  v.strictObject({ storeId, role, kind: v.picklist(invitationKinds) }),
  v.forward(
    v.check((input) => input.kind !== 'reviewer' || input.role === 'clerk'),
    ['role'],
  ),
)
export const revokeInput: InputSchema<'staff/revoke-invitation'> = v.strictObject({ storeId, code })
export const setRoleInput: InputSchema<'staff/set-role'> = v.strictObject({
  storeId,
  memberKey,
  role,
})
export const removeInput: InputSchema<'staff/remove'> = v.strictObject({ storeId, memberKey })
export const makeDeviceInput: InputSchema<'staff/make-device'> = v.strictObject({ storeId, name })
export const releaseInput: InputSchema<'staff/release-device'> = v.strictObject({
  storeId,
  deviceId: id<'device'>(),
})
export const provenInput = v.strictObject({ memberKey, pin })
export const trailInput: InputSchema<'staff/trail'> = v.strictObject({
  storeId,
  before: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9]{9,40}$/))),
})
