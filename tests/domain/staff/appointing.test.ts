import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changePlace, invite, stillWorks } from '@/shared/domain/staff/appointing'
import { type Role, roles } from '@/shared/domain/staff/permissions'
import { asId } from '@/shared/kernel/ids'

const me = asId<'person'>('personacting')
const them = asId<'person'>('personelse0')
const third = asId<'person'>('personthird')
const as = (person: typeof me, role: Role, reviewer = false) => ({ person, role, reviewer })

/** Who may make whom what; everything else is refused. `none` is a removal. */
const allowed = new Set([
  ...roles.flatMap((of) => [...roles, 'none'].map((to) => `owner: ${of} → ${to}`)),
  'manager: clerk → clerk',
  'manager: clerk → none',
])

describe('changing somebody’s place', () => {
  for (const by of roles) {
    for (const of of roles) {
      for (const to of [...roles, null]) {
        const step = `${by}: ${of} → ${to ?? 'none'}`
        it(allowed.has(step) ? `allows ${step}` : `refuses ${step}`, () => {
          const owners = [me, them, third]
          const decided = changePlace(as(me, by), as(them, of), to, owners)
          assert.equal(decided.ok ? 'ok' : decided.refusal.code, verdict(allowed.has(step)))
        })
      }
    }
  }

  it('is nobody’s to do to themselves, an owner’s neither', () => {
    for (const role of roles) {
      const decided = changePlace(as(me, role), as(me, role), null, [me, them])
      assert.equal(decided.ok ? '' : decided.refusal.code, 'staff/not-yourself')
    }
  })

  it('leaves an owner, even where the one acting has just ceased to be one', () => {
    for (const to of [null, 'manager', 'clerk'] as const) {
      const decided = changePlace(as(me, 'owner'), as(them, 'owner'), to, [them])
      assert.equal(decided.ok ? '' : decided.refusal.code, 'staff/last-owner')
    }
    assert.equal(changePlace(as(me, 'owner'), as(them, 'owner'), 'owner', [them]).ok, true)
  })

  it('never makes a reviewer more than a clerk', () => {
    const reviewer = as(them, 'clerk', true)
    assert.equal(changePlace(as(me, 'owner'), reviewer, 'manager', [me]).ok, false)
    assert.equal(changePlace(as(me, 'owner'), reviewer, 'owner', [me]).ok, false)
    assert.equal(changePlace(as(me, 'manager'), reviewer, null, [third]).ok, true)
  })
})

function verdict(ok: boolean): string {
  return ok ? 'ok' : 'staff/above-your-role'
}

describe('inviting', () => {
  it('is an owner’s for every role, a manager’s for clerks, and no clerk’s', () => {
    const pairs = roles.flatMap((by) =>
      roles.filter((role) => invite(by, role).ok).map((role) => `${by} ${role}`),
    )
    assert.deepEqual(pairs, ['owner owner', 'owner manager', 'owner clerk', 'manager clerk'])
  })
})

describe('a place', () => {
  it('lasts until it is taken away, a reviewer’s until its last millisecond', () => {
    assert.equal(stillWorks({ until: null, removedAt: null }, 99), true)
    assert.equal(stillWorks({ until: 100, removedAt: null }, 99), true)
    assert.equal(stillWorks({ until: 100, removedAt: null }, 100), false)
    assert.equal(stillWorks({ until: null, removedAt: 50 }, 99), false)
  })
})
