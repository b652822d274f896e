import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  accept,
  type Invitation,
  openInvitation,
  placeEndsAt,
  usesLeft,
} from '@/shared/domain/staff/invitation'
import { isGuessable } from '@/shared/domain/staff/pin'
import { noTries, type Tries, takeTry, triesLeft } from '@/shared/domain/staff/tries'
import { asId } from '@/shared/kernel/ids'
import { HOUR_MS } from '@/shared/kernel/instant'

const person = (index: number) => asId<'person'>(`person${String(index).padStart(4, '0')}`)

function refusal(result: { ok: boolean; refusal?: { code: string } }): string | undefined {
  return result.refusal?.code
}

describe('an invitation', () => {
  const once: Invitation = {
    role: 'clerk',
    kind: 'once',
    expiresAt: 1_000,
    usedBy: [],
    revoked: false,
  }

  it('lets one colleague in, and no second', () => {
    const used = accept(once, person(1), 0)
    assert.ok(used.ok)
    assert.deepEqual(used.value.usedBy, [person(1)])
    assert.equal(refusal(accept(used.value, person(2), 0)), 'staff/invitation-used')
  })

  it('holds to its last millisecond', () => {
    assert.equal(openInvitation(once, 999).ok, true)
    assert.equal(refusal(openInvitation(once, 1_000)), 'staff/invitation-expired')
  })

  it('is as if it had never been once it is taken back', () => {
    assert.equal(refusal(openInvitation({ ...once, revoked: true }, 0)), 'staff/unknown-invitation')
  })

  it('lets twenty reviewers in, whose places end with it', () => {
    let reviewing: Invitation = { ...once, kind: 'reviewer' }
    for (let use = 0; use < 20; use += 1) {
      assert.equal(usesLeft(reviewing), 20 - use)
      const accepted = accept(reviewing, person(use), 0)
      assert.ok(accepted.ok)
      reviewing = accepted.value
    }
    assert.equal(refusal(accept(reviewing, person(99), 0)), 'staff/invitation-used')
    assert.equal(placeEndsAt(reviewing), 1_000)
    assert.equal(placeEndsAt(once), null)
  })
})

describe('tries at a secret', () => {
  function after(count: number, now = 0): Tries {
    let tries = noTries
    for (let each = 0; each < count; each += 1) {
      const taken = takeTry(tries, now)
      assert.ok(taken.ok)
      tries = taken.value
    }
    return tries
  }

  it('are five, and the fifth locks for an hour', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((count) => triesLeft(after(count))),
      [4, 3, 2, 1, 0],
    )
    assert.equal(after(4).lockedUntil, 0)
    const locked = after(5, 7)
    assert.deepEqual(takeTry(locked, 7 + HOUR_MS - 1), {
      ok: false,
      refusal: { code: 'staff/locked', until: 7 + HOUR_MS },
    })
  })

  it('are five again once the hour is over', () => {
    const taken = takeTry(after(5, 0), HOUR_MS)
    assert.ok(taken.ok)
    assert.deepEqual(taken.value, { wrong: 1, lockedUntil: 0 })
  })
})

describe('a PIN', () => {
  const first =
    '000000 888888 121212 112211 123456 654321 234567 890123 210987 123123 520520 112233'
  for (const pin of first.split(' ')) {
    it(`may not be ${pin}`, () => assert.equal(isGuessable(pin), true))
  }
  for (const pin of ['258036', '135790', '100200', '123465', '112234', '809172']) {
    it(`may be ${pin}`, () => assert.equal(isGuessable(pin), false))
  }
})
