import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withCloud } from '../../support/local-cloud'
import { roleMatrix } from '../../support/role-matrix'
import { storeActions } from '../../support/staff-inputs'

const OWN_PHONES = 7
const ON_A_SHARED_PHONE = 6
const STORES = 3

describe('role × action × store', () => {
  const cloud = withCloud()

  it('has no hole, on people’s own phones and on one the counter shares', async () => {
    const { cells, holes } = await roleMatrix(cloud())
    assert.deepEqual(holes, [])
    assert.equal(cells, (OWN_PHONES + ON_A_SHARED_PHONE) * storeActions.length * STORES)
  })
})
