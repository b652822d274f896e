import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readScreenCode, screenCode } from '@/shared/domain/membership/screen-code'
import { asId } from '@/shared/kernel/ids'

const storeId = asId<'store'>('a'.repeat(18))
const mark = 'abcdefg234'

describe('the code on a spare screen', () => {
  it('fits a 小程序码, and is read back', () => {
    const text = screenCode({ storeId, mark })
    assert.ok(text.length <= 32, `${text.length} characters`)
    assert.deepEqual(readScreenCode(text), { storeId, mark })
  })

  it('is no door code, no ticket, and nothing half', () => {
    const bad = ['', 'k', 's.yuyuanroad', 'k.yuyuanroad', 'k.__proto__.abcdefg234', 'k.yuyuanroad.']
    const marks = ['k.yuyuanroad.ABCDEFG234', 'k.yuyuanroad.abc', 'k.yuyuanroad.abcdefg234.x']
    for (const text of [...bad, ...marks]) assert.equal(readScreenCode(text), null, text)
  })
})
