import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { launchOf } from '@/features/stores/launch-store'
import { doorCode } from '@/shared/domain/stores/door-code'
import { asId } from '@/shared/kernel/ids'

const storeId = asId<'store'>('stroseneast1')

describe('where a launch leads', () => {
  it('is the store whose door code was scanned, encoded as WeChat hands it over or not', () => {
    const scene = doorCode(storeId)
    assert.deepEqual(launchOf({ scene }), { to: 'store', storeId })
    assert.deepEqual(launchOf({ scene: encodeURIComponent(scene) }), { to: 'store', storeId })
    assert.deepEqual(launchOf({ scene: 's%2Estroseneast1' }), { to: 'store', storeId })
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
