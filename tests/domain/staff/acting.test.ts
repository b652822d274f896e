import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Phone, QUIET_MS, quietAt, whoActs, whoIsThere } from '@/shared/domain/staff/acting'
import type { Role } from '@/shared/domain/staff/permissions'
import { asId } from '@/shared/kernel/ids'

type Place = { readonly role: Role }
const here = asId<'store'>('yuyuanroad')
const elsewhere = asId<'store'>('wukangroad')

const own = (role: Role | null): Phone<Place> => ({ kind: 'own', place: role && { role } })
const shared = (role: Role | null): Phone<Place> => ({
  kind: 'shared',
  storeId: here,
  place: role && { role },
})

function code(phone: Phone<Place>, ...rest: [typeof here, Parameters<typeof whoActs>[2]]) {
  const acting = whoActs(phone, ...rest)
  if (!acting.ok) return acting.refusal.code
  return acting.value === 'nobody' ? 'nobody' : acting.value.role
}

describe('who acts', () => {
  it('is whoever has a role that may, on their own phone', () => {
    assert.equal(code(own('clerk'), here, 'run-the-line'), 'clerk')
    assert.equal(code(own('clerk'), here, 'read-figures'), 'staff/not-allowed')
    assert.equal(code(own(null), here, 'watch-the-line'), 'staff/not-allowed')
  })

  it('is whoever has taken a counter’s phone over', () => {
    assert.equal(code(shared('manager'), here, 'read-figures'), 'manager')
    assert.equal(code(shared('clerk'), here, 'read-figures'), 'staff/not-allowed')
  })

  it('is nobody where nobody has: the line is still seen, and nothing is done', () => {
    assert.equal(code(shared(null), here, 'watch-the-line'), 'nobody')
    assert.equal(code(shared(null), here, 'run-the-line'), 'staff/nobody-here')
  })

  it('does what wants one’s own phone on no other, whoever is there', () => {
    assert.equal(code(shared('owner'), here, 'manage-people'), 'staff/own-phone-only')
    assert.equal(code(shared(null), here, 'manage-devices'), 'staff/own-phone-only')
    assert.equal(code(own('owner'), here, 'manage-people'), 'owner')
  })

  it('does nothing at another store than the phone’s', () => {
    assert.equal(code(shared('owner'), elsewhere, 'watch-the-line'), 'staff/not-allowed')
    assert.equal(code(shared('owner'), elsewhere, 'manage-people'), 'staff/not-allowed')
  })
})

describe('a counter’s phone', () => {
  const session = { person: asId<'person'>('clerkmei00'), since: 1_000, actedAt: 5_000 }

  it('is somebody’s until the last millisecond of fifteen quiet minutes', () => {
    assert.equal(QUIET_MS, 900_000)
    assert.equal(quietAt(session), 905_000)
    assert.equal(whoIsThere(session, 904_999), session)
    assert.equal(whoIsThere(session, 905_000), null)
    assert.equal(whoIsThere(null, 0), null)
  })
})
