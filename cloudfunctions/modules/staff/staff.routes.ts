import { read, write } from '../../platform/route'
import * as device from './device.service'
import { health } from './health.service'
import * as invitation from './invitation.service'
import { me } from './me.service'
import { claimOwner } from './owner.service'
import { people, remove, setRole } from './people.service'
import { setPin } from './pin.service'
import * as session from './session.service'
import * as schema from './staff.schemas'
import { staffRead, staffWrite } from './staff-door'
import { readTrail } from './trail.service'

export const staffRoutes = {
  'staff/me': read<'staff/me'>(schema.nothing, me),
  'staff/invitation': read<'staff/invitation'>(schema.invitationInput, invitation.lookAtInvitation),
  'staff/accept-invitation': write<'staff/accept-invitation'>(
    schema.acceptInput,
    invitation.acceptInvitation,
  ),
  'staff/claim-owner': write<'staff/claim-owner'>(schema.claimInput, claimOwner),
  'staff/set-pin': write<'staff/set-pin'>(schema.pinInput, setPin),
  'staff/device': read<'staff/device'>(schema.nothing, session.myDevice),
  'staff/take-over-device': write<'staff/take-over-device'>(
    schema.provenInput,
    session.takeOverDevice,
  ),
  'staff/leave-device': write<'staff/leave-device'>(schema.nothing, session.leaveDevice),
  'staff/release-this-device': write<'staff/release-this-device'>(
    schema.provenInput,
    session.releaseThisDevice,
  ),
  'staff/people': staffRead('staff/people', schema.storeInput, people),
  'staff/invite': staffWrite('staff/invite', schema.inviteInput, invitation.invite),
  'staff/revoke-invitation': staffWrite(
    'staff/revoke-invitation',
    schema.revokeInput,
    invitation.revokeInvitation,
  ),
  'staff/set-role': staffWrite('staff/set-role', schema.setRoleInput, setRole),
  'staff/remove': staffWrite('staff/remove', schema.removeInput, remove),
  'staff/devices': staffRead('staff/devices', schema.storeInput, device.listDevices),
  'staff/make-device': staffWrite('staff/make-device', schema.makeDeviceInput, device.makeDevice),
  'staff/release-device': staffWrite(
    'staff/release-device',
    schema.releaseInput,
    device.releaseDevice,
  ),
  'staff/trail': staffRead('staff/trail', schema.trailInput, readTrail),
  'staff/health': staffRead('staff/health', schema.storeInput, health),
}
