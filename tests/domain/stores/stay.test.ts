import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Entry, resolveEntry } from '@/shared/domain/stores/entry'
import {
  LONGEST_STAY_MS,
  stayBegunBy,
  stayEnd,
  stayOfText,
  stayText,
} from '@/shared/domain/stores/stay'
import { vias } from '@/shared/domain/stores/via'
import { asId } from '@/shared/kernel/ids'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'

const storeId = asId<'store'>('yuyuanroad')
const now = Date.parse('2026-11-25T12:00:00+08:00')

function scanned(scene: string, way = 1047): Entry {
  return resolveEntry({ scene: way, path: 'pages/home/index', query: { scene } }, null)
}

describe('a stay', () => {
  it('begins by a code scanned at the door, at a place or at a counter', () => {
    assert.deepEqual(stayBegunBy(scanned('s.yuyuanroad')), {
      code: 's.yuyuanroad',
      storeId,
      placeCode: null,
    })
    for (const code of ['p.yuyuanroad.T3', 'c.yuyuanroad.C1']) {
      assert.deepEqual(stayBegunBy(scanned(code)), { code, storeId, placeCode: code.slice(-2) })
    }
  })

  it('begins by no other code, and by no page that names the store', () => {
    const ticket = 'abcdefghij0123456789abcdef'
    const others = [
      'l.yuyuanroad.A',
      'k.yuyuanroad.abcdefg234',
      `t.${ticket}`,
      `f.${ticket}`,
      `i.${ticket}`,
      'nope',
      '',
    ]
    for (const code of others) assert.equal(stayBegunBy(scanned(code)), null, code)
    assert.equal(stayBegunBy({ kind: 'store', storeId, via: 'scan' }), null)
  })

  it('begins by no way but a camera: a picture of a code, a card or a menu proves even less', () => {
    const begins = vias.filter((via) => stayBegunBy({ kind: 'door', storeId, via }) !== null)
    assert.deepEqual(begins, ['scan'])
    assert.equal(stayBegunBy(scanned('p.yuyuanroad.T3', 1048)), null)
  })

  it('ends after eight hours, or at closing where that comes first', () => {
    assert.equal(stayEnd(null, now, null), now + LONGEST_STAY_MS)
    assert.equal(stayEnd(null, now, now + 2 * HOUR_MS), now + 2 * HOUR_MS)
    assert.equal(stayEnd(null, now, now + 12 * HOUR_MS), now + LONGEST_STAY_MS)
  })

  it('ends earlier when closing is brought forward, and no later when it is put off', () => {
    const settled = now + 2 * HOUR_MS
    const later = now + 30 * MINUTE_MS
    assert.equal(stayEnd(settled, later, now + HOUR_MS), now + HOUR_MS)
    assert.equal(stayEnd(settled, later, now + 5 * HOUR_MS), settled)
    assert.equal(stayEnd(settled, later, null), settled)
  })
})

describe('a stay kept on the phone', () => {
  it('is read back with its end', () => {
    for (const code of ['s.yuyuanroad', 'p.yuyuanroad.T3', 'c.yuyuanroad.C1']) {
      const stay = stayBegunBy(scanned(code))
      assert.ok(stay)
      assert.deepEqual(stayOfText(stayText(stay, now)), { stay, endsAt: now })
    }
  })

  it('is none where something else was kept', () => {
    const kept = [null, '', ' ', 'x', `${now}`, `${now} nope`, 'soon s.yuyuanroad', '{}']
    for (const text of [...kept, ' s.yuyuanroad', 'Infinity s.yuyuanroad', `${now} l.yuyuanroad.A`])
      assert.equal(stayOfText(text), null, String(text))
  })
})
