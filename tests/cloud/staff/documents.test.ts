import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { encodeEjson } from '../../../cloudfunctions/emulator/database/ejson'
import { memberId } from '../../../cloudfunctions/modules/staff/staff.ids'
import { derivedId } from '../../../cloudfunctions/platform/new-id'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

describe('a member as they were written before staff had names', () => {
  const cloud = withCloud()

  it('works on with their role, and is called by the tail of their key', async () => {
    const personId = derivedId<'person'>('demo', 'clerk-mei')
    const _id = memberId(personId, yuyuan)
    const before = { v: 1, personId, storeId: yuyuan, role: 'clerk' }
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName: 'members',
      queryType: 'DOC',
      query: encodeEjson({ _id }),
      data: encodeEjson(before),
      multi: false,
      merge: false,
      upsert: true,
    })
    const { memberships } = await new TestStaff(cloud(), 'clerk-mei').me()
    const name = `#${_id.slice(-4)}`
    assert.deepEqual(
      memberships.map((each) => [each.storeId, each.role, each.name]),
      [[yuyuan, 'clerk', name]],
    )
    const { people } = await new TestStaff(cloud(), 'manager-chen').people()
    assert.ok(people.some((each) => each.key === _id && each.name === name))
  })
})
