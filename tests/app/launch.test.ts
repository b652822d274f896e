import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { launchOf, sceneOfScan } from '@/features/stores/launch-store'
import { takeOverCodeOf, takeOverScene } from '@/shared/domain/queue/take-over-scene'
import { doorCode } from '@/shared/domain/stores/door-code'
import { asId } from '@/shared/kernel/ids'

const storeId = asId<'store'>('stroseneast1')
const scanned = { to: 'store', storeId, scene: 's.stroseneast1' }

describe('where a launch leads', () => {
  it('is the store whose door code was scanned, encoded as WeChat hands it over or not', () => {
    const scene = doorCode(storeId)
    assert.deepEqual(launchOf({ scene }), scanned)
    assert.deepEqual(launchOf({ scene: encodeURIComponent(scene) }), scanned)
    assert.deepEqual(launchOf({ scene: 's%2Estroseneast1' }), scanned)
  })

  it('is the store our own pages name, without its door code', () => {
    assert.deepEqual(launchOf({ store: storeId }), { to: 'store', storeId, scene: null })
    assert.deepEqual(launchOf({ scene: doorCode(storeId), store: 'another00001' }), scanned)
    assert.deepEqual(launchOf({ store: '__proto__' }), { to: 'stores', badCode: false })
  })

  it('is the list of stores without a code', () => {
    assert.deepEqual(launchOf({}), { to: 'stores', badCode: false })
    assert.deepEqual(launchOf({ scene: '' }), { to: 'stores', badCode: false })
  })

  it('is the list of stores, with a word, for a code that is not ours', () => {
    for (const scene of ['hello', 's.', 's.__proto__', 's.a.b', '%E0%A4%A', 't.stroseneast1']) {
      assert.deepEqual(launchOf({ scene }), { to: 'stores', badCode: true }, scene)
    }
  })
})

describe('a walk-in’s code', () => {
  const code = asId<'ticket-code'>('abcdefghij0123456789abcdef')

  it('fits the 32 characters WeChat allows and is read back, encoded or not', () => {
    const scene = takeOverScene(code)
    assert.ok(scene.length <= 32)
    assert.equal(takeOverCodeOf(scene), code)
    assert.equal(takeOverCodeOf(scene.replace('.', '%2E')), code)
  })

  it('is nothing else', () => {
    for (const scene of [undefined, '', 't.', 's.stroseneast1', 't.short', 't.a.b', `x${code}`]) {
      assert.equal(takeOverCodeOf(scene), null, scene)
    }
  })
})

describe('what was scanned without leaving', () => {
  it('is the scene of a code that opens a page, or else the code’s own text', () => {
    assert.equal(sceneOfScan('pages/home/index?scene=s.stroseneast1'), 's.stroseneast1')
    assert.equal(sceneOfScan('pages/home/index?a=1&scene=s%2Ex&b=2'), 's%2Ex')
    assert.equal(sceneOfScan('t.abcdefghij0123456789abcdef'), 't.abcdefghij0123456789abcdef')
  })
})
