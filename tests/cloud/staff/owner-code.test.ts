import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

const OWNER_CODE = 'guihua-2026-first-owner'

/** With a merchant nobody works for yet, and this code in its environment. */
async function atMerchant(
  ownerCode: string | undefined,
  act: (cloud: TestCloud) => Promise<void>,
): Promise<void> {
  const cloud = await testCloud({ seed: 'empty', environment: { OWNER_CODE: ownerCode } })
  await act(cloud).finally(() => cloud.cloud.close())
}

function claim(staff: TestStaff, code: string) {
  return staff.send('staff/claim-owner', { code, name: '周姐' })
}

describe('the owner’s code', () => {
  it('makes the first owner, once ever', () =>
    atMerchant(OWNER_CODE, async (cloud) => {
      const [zhou, late] = ['owner-first', 'owner-late'].map((name) => new TestStaff(cloud, name))
      assert.ok(zhou && late)
      assert.equal((await zhou.me()).ownerWanted, true)
      value<'staff/claim-owner'>(await claim(zhou, OWNER_CODE))
      assert.equal((await late.me()).ownerWanted, undefined)
      for (const again of [late, zhou]) {
        assert.equal(refusalCode(await claim(again, OWNER_CODE)), 'staff/owner-code-used')
      }
      const rows = await cloud.documents('members')
      assert.deepEqual(
        rows.map(({ role, storeId }) => [role, storeId]),
        [['owner', 'everystore']],
      )
    }))

  it('makes one owner of eight who use it at once', () =>
    atMerchant(OWNER_CODE, async (cloud) => {
      const eight = Array.from(
        { length: 8 },
        (_, index) => new TestStaff(cloud, `owner-${index}00`),
      )
      const answers = await Promise.all(eight.map((each) => claim(each, OWNER_CODE)))
      assert.equal(answers.filter(({ ok }) => ok).length, 1)
      const refused = answers.filter(({ ok }) => !ok).map(refusalCode)
      assert.deepEqual(new Set(refused), new Set(['staff/owner-code-used']))
    }))

  it('is refused forged, and locks a person for an hour after five wrong ones', () =>
    atMerchant(OWNER_CODE, async (cloud) => {
      const forger = new TestStaff(cloud, 'shopper-forger')
      const wrong = [
        `${OWNER_CODE}x`,
        OWNER_CODE.slice(1),
        'x',
        OWNER_CODE.toUpperCase(),
        '0'.repeat(64),
      ]
      for (const code of wrong) {
        assert.equal(refusalCode(await claim(forger, code)), 'staff/wrong-owner-code')
      }
      assert.equal(refusalCode(await claim(forger, OWNER_CODE)), 'staff/locked')
      await cloud.advance(HOUR_MS - 5 * MINUTE_MS)
      assert.equal(refusalCode(await claim(forger, OWNER_CODE)), 'staff/locked')
      await cloud.advance(5 * MINUTE_MS)
      assert.equal(refusalCode(await claim(forger, 'once-more')), 'staff/wrong-owner-code')
      const other = new TestStaff(cloud, 'owner-first')
      value<'staff/claim-owner'>(await claim(other, OWNER_CODE))
    }))

  it('looks at five of forty guesses made at once', () =>
    atMerchant(OWNER_CODE, async (cloud) => {
      const forger = new TestStaff(cloud, 'shopper-forger')
      await forger.me()
      const guesses = Array.from({ length: 40 }, (_, index) =>
        claim(forger, `guess-number-${index}`),
      )
      const codes = (await Promise.all(guesses)).map(refusalCode)
      const looked = codes.filter((code) => code === 'staff/wrong-owner-code').length
      assert.ok(looked <= 5, `${looked} were looked at`)
      assert.ok(looked > 0)
    }))

  for (const [what, code] of [
    ['none', undefined],
    ['an empty one', ''],
    ['one left unfilled at deploying', '{{env.OWNER_CODE}}'],
    ['one too short to hold', 'short'],
  ] as const) {
    it(`is simply refused where the environment has ${what}`, () =>
      atMerchant(code, async (cloud) => {
        const staff = new TestStaff(cloud, 'shopper-trying')
        assert.equal((await staff.me()).ownerWanted, undefined)
        for (const tried of [code || 'anything-at-all', 'undefined']) {
          assert.equal(refusalCode(await claim(staff, tried)), 'staff/wrong-owner-code')
        }
        assert.deepEqual(await cloud.documents('members'), [])
      }))
  }
})
