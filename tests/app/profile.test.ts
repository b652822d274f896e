import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ROOT } from '../../config/build'
import {
  appShape,
  PROFILE_NAMES,
  type ProfileName,
  partSwitches,
  profileNamed,
} from '../../config/profile'

const HOME = 'pages/home/index'
/** WeChat's longest reason for a permission, in characters (app.json, `permission`). */
const REASON_CHARACTERS = 30

/** The subpackages each profile is built of: a new profile says its own here, and is checked below. */
const ROOTS: { readonly [P in ProfileName]: readonly string[] } = {
  full: ['shopper', 'staff'],
  shopper: ['shopper'],
  queue: ['shopper', 'staff'],
}

const roots = (name: string) => appShape(profileNamed(name), HOME).subPackages.map((p) => p.root)

describe('the build profile', () => {
  it('leaves a part’s pages out with the part', () => {
    for (const name of PROFILE_NAMES) assert.deepEqual(roots(name), ROOTS[name], name)
    assert.deepEqual(partSwitches(profileNamed('shopper')), {
      'PARTS.queue': 'true',
      'PARTS.shop': 'false',
      'PARTS.membership': 'true',
      'PARTS.loyalty': 'false',
      'PARTS.booking': 'false',
      'PARTS.events': 'false',
      'PARTS.staff': 'false',
    })
  })

  it('declares no permission that nothing asks for', () => {
    const shape = appShape(['staff'], HOME)
    assert.equal('permission' in shape, false)
    assert.equal('requiredPrivateInfos' in shape, false)
    assert.equal('preloadRule' in shape, false)
  })

  it('says why it asks roughly where one is, in the thirty characters WeChat shows', () => {
    const { requiredPrivateInfos, permission = {} } = appShape(profileNamed('full'), HOME)
    assert.deepEqual(requiredPrivateInfos, ['getFuzzyLocation'])
    assert.deepEqual(Object.keys(permission), ['scope.userFuzzyLocation'])
    for (const { desc } of Object.values(permission)) assert.ok(desc.length <= 30, desc)
  })

  it('declares what the parts need, each interface once', () => {
    const part = {
      subpackages: [],
      preloadFromHome: ['shopper'],
      requiredPrivateInfos: ['getFuzzyLocation'],
      permission: { 'scope.userFuzzyLocation': { desc: '用于显示附近的门店' } },
    } as const
    const shape = appShape(['queue', 'staff'], HOME, {
      queue: part,
      shop: part,
      membership: part,
      loyalty: part,
      booking: part,
      events: part,
      staff: part,
    })
    assert.deepEqual(shape.requiredPrivateInfos, ['getFuzzyLocation'])
    assert.deepEqual(shape.permission, part.permission)
    assert.deepEqual(Object.keys(shape.preloadRule ?? {}), [HOME])
  })

  it('names the profiles there are when asked for another', () => {
    assert.throws(() => profileNamed('salon'), /no build profile "salon": full, shopper/)
    assert.throws(() => profileNamed('toString'), /no build profile/)
  })
})

for (const name of PROFILE_NAMES) {
  describe(`app.json of the profile ${name}`, () => {
    const shape = appShape(profileNamed(name), HOME)

    it('declares pages that are there, each once', () => {
      const pages = shape.subPackages.flatMap(({ root, pages }) =>
        pages.map((page) => `${root}/${page}`),
      )
      assert.equal(new Set(pages).size, pages.length)
      for (const page of [HOME, ...pages]) {
        assert.ok(existsSync(join(ROOT, 'src', `${page}.tsx`)), `no src/${page}.tsx`)
      }
    })

    it('fetches ahead only packages it has', () => {
      const ahead = Object.values(shape.preloadRule ?? {}).flatMap(({ packages }) => packages)
      assert.deepEqual(
        ahead.filter((root) => !roots(name).includes(root)),
        [],
      )
    })

    it('gives every permission a reason that fits', () => {
      for (const [scope, { desc }] of Object.entries(shape.permission ?? {})) {
        const fits = desc.length > 0 && desc.length <= REASON_CHARACTERS
        assert.ok(fits, `${scope}: ${desc.length} characters`)
      }
    })
  })
}
