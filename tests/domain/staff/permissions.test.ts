import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { actions } from '@/shared/contracts/actions'
import { permissionFor } from '@/shared/contracts/staff-permissions'
import {
  grants,
  mayBeSeenWithNobodyThere,
  mayDo,
  mayDoOnSharedPhone,
  type Permission,
  roles,
} from '@/shared/domain/staff/permissions'
import { isStoreAction } from '../../support/staff-inputs'

/** Said a second time, from the issue: a change of the table is a change here. */
const wanted: { readonly [P in Permission]: string } = {
  'watch-the-line': 'owner manager clerk, shared, also nobody',
  'run-the-line': 'owner manager clerk, shared',
  'watch-events': 'owner manager clerk, shared',
  'run-events': 'owner manager clerk, shared',
  'change-events': 'owner manager, shared',
  'watch-orders': 'owner manager clerk, shared, also nobody',
  'run-orders': 'owner manager clerk, shared',
  'watch-bookings': 'owner manager clerk, shared, also nobody',
  'run-bookings': 'owner manager clerk, shared',
  'change-calendars': 'owner manager, own phone',
  'give-back': 'owner manager clerk, shared',
  'settle-refunds': 'owner manager, shared',
  'issue-fapiao': 'owner manager, own phone',
  'read-figures': 'owner manager, shared',
  'see-payments': 'owner manager, own phone',
  'answer-feedback': 'owner manager, own phone',
  'answer-calls': 'owner manager clerk, shared',
  'show-codes': 'owner manager clerk, shared',
  'look-up-members': 'owner manager clerk, shared',
  'credit-points': 'owner manager clerk, shared',
  'adjust-points': 'owner manager clerk, own phone',
  'approve-points': 'owner manager, own phone',
  'redeem-coupons': 'owner manager clerk, shared',
  'run-promotions': 'owner manager, own phone',
  'change-the-shelf': 'owner manager clerk, shared',
  'set-prices': 'owner manager, own phone',
  'change-the-store': 'owner manager, own phone',
  'manage-people': 'owner manager, own phone',
  'manage-devices': 'owner manager, own phone',
  'read-the-trail': 'owner manager, own phone',
  'see-health': 'owner, own phone',
}

const permissions = Object.keys(grants) as Permission[]

describe('the table of permissions', () => {
  for (const permission of permissions) {
    it(`lets ${wanted[permission]} ${permission}`, () => {
      const who = roles.filter((role) => mayDo(role, permission)).join(' ')
      const phone = mayDoOnSharedPhone(permission) ? 'shared' : 'own phone'
      const nobody = mayBeSeenWithNobodyThere(permission) ? ', also nobody' : ''
      assert.equal(`${who}, ${phone}${nobody}`, wanted[permission])
    })
  }

  it('lets an owner do everything there is', () => {
    assert.deepEqual(
      permissions.filter((permission) => !mayDo('owner', permission)),
      [],
    )
  })

  it('lets a phone with nobody there do nothing but look', () => {
    for (const [action, { kind }] of Object.entries(actions)) {
      if (!isStoreAction(action)) continue
      if (mayBeSeenWithNobodyThere(permissionFor[action])) assert.equal(kind, 'read', action)
    }
  })
})
