import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { appShape, partSwitches, profileNamed } from '../../config/profile'

const HOME = 'pages/home/index'
const roots = (name: string) => appShape(profileNamed(name), HOME).subPackages.map((p) => p.root)

describe('the build profile', () => {
  it('leaves a part’s pages out with the part', () => {
    assert.deepEqual(roots('full'), ['shopper', 'staff'])
    assert.deepEqual(roots('shopper'), ['shopper'])
    assert.deepEqual(partSwitches(profileNamed('shopper')), {
      'PARTS.queue': 'true',
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
    const shape = appShape(['queue', 'staff'], HOME, { queue: part, staff: part })
    assert.deepEqual(shape.requiredPrivateInfos, ['getFuzzyLocation'])
    assert.deepEqual(shape.permission, part.permission)
    assert.deepEqual(Object.keys(shape.preloadRule ?? {}), [HOME])
  })

  it('names the profiles there are when asked for another', () => {
    assert.throws(() => profileNamed('salon'), /no build profile "salon": full, shopper/)
    assert.throws(() => profileNamed('toString'), /no build profile/)
  })
})
