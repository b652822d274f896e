import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { homeEntry, homePlace } from '@/features/stores/home-place'
import { queryOfScan } from '@/features/stores/scanned'
import { stayBegunBy } from '@/shared/domain/stores/stay'
import { asId } from '@/shared/kernel/ids'
import { plainLinkPrefix } from '../../config/plain-link'

const PREFIX = 'https://tea.example/s/'
const storeId = asId<'store'>('stroseneast1')
const other = asId<'store'>('stroswest001')
const door = { scene: 's.stroseneast1' }
const SCAN = 1047
const RECENT = 1089
const CHAT = 1007

const stay = stayBegunBy({ kind: 'place', storeId, placeCode: 'T3', via: 'scan' })

function place(params: Record<string, string>, scene = SCAN, kept: typeof stay = null) {
  return homePlace(homeEntry(params, scene, PREFIX), params, kept)
}

const atStore = (id = storeId) => ({ to: 'store', storeId: id, lanePrefix: null, word: null })

describe('what home shows', () => {
  it('is the store whose door, place or counter was scanned', () => {
    for (const scene of ['s.stroseneast1', 'p.stroseneast1.T3', 'c.stroseneast1.C1']) {
      assert.deepEqual(place({ scene }), atStore())
    }
    assert.deepEqual(place({ q: encodeURIComponent(`${PREFIX}s.stroseneast1`) }), atStore())
  })

  it('is the store at the lane whose code was scanned', () => {
    assert.deepEqual(place({ scene: 'l.stroseneast1.B' }), { ...atStore(), lanePrefix: 'B' })
  })

  it('is the store our own pages and cards name', () => {
    assert.deepEqual(place({ store: storeId }, CHAT), atStore())
    assert.deepEqual(place({ store: '__proto__' }, CHAT), { to: 'stores', word: null })
  })

  it('is the list of stores without a code, with a word for one that is not ours', () => {
    assert.deepEqual(place({}, RECENT), { to: 'stores', word: null })
    for (const scene of ['hello', 's.', 's.__proto__', 's.a.b', '%E0%A4%A', 't.short']) {
      assert.deepEqual(place({ scene }), { to: 'stores', word: 'bad-code' }, scene)
    }
    const q = encodeURIComponent('https://other.example/s/s.stroseneast1')
    assert.deepEqual(place({ q }), { to: 'stores', word: 'bad-code' })
  })

  it('is the store one is in, until a code or a card says another', () => {
    assert.deepEqual(place({}, RECENT, stay), atStore())
    assert.deepEqual(place({ store: other }, CHAT, stay), atStore(other))
    assert.deepEqual(place({ scene: 'hello' }, SCAN, stay), { to: 'stores', word: 'bad-code' })
  })

  it('says so when an address led to no page', () => {
    assert.deepEqual(place({ missing: '1' }, CHAT), { to: 'stores', word: 'missing-page' })
    assert.deepEqual(place({ missing: '1' }, CHAT, stay), { ...atStore(), word: 'missing-page' })
  })

  it('is the store under an amount to be paid at its counter', () => {
    assert.deepEqual(place({ scene: 'a.stroseneast1.3650' }), atStore())
    const beyondBound = place({ scene: 'a.stroseneast1.5000001' })
    assert.deepEqual(beyondBound, { to: 'stores', word: 'bad-code' })
  })

  it('is under the page a ticket’s or an invitation’s code is for', () => {
    for (const letter of ['t', 'f', 'i']) {
      const scene = `${letter}.abcdefghij0123456789abcdef`
      assert.deepEqual(place({ scene }), { to: 'stores', word: null })
    }
  })
})

describe('in-store mode', () => {
  const begun = (params: Record<string, string>, scene: number) =>
    stayBegunBy(homeEntry(params, scene, PREFIX))?.code ?? null

  it('is begun by a scan, with WeChat’s own camera or with our button', () => {
    assert.equal(begun(door, SCAN), 's.stroseneast1')
    assert.equal(begun({ ...door, scanned: '1' }, CHAT), 's.stroseneast1')
  })

  it('is not begun by a card, a menu or a picture of the code', () => {
    for (const scene of [CHAT, 1035, 1048, 1013]) assert.equal(begun(door, scene), null)
    assert.equal(begun({ scene: 'a.stroseneast1.3650' }, SCAN), null, 'an amount is paid and gone')
    assert.equal(begun({ store: storeId, scanned: '1' }, SCAN), null)
  })
})

describe('what our own button scanned', () => {
  it('is the scene of a code that opens a page, a plain link, or else the code’s own text', () => {
    assert.equal(queryOfScan('pages/home/index?scene=s.stroseneast1'), 'scene=s.stroseneast1')
    assert.equal(queryOfScan('pages/home/index?a=1&scene=s%2Ex&b=2'), 'scene=s%2Ex')
    assert.equal(queryOfScan('t.abcdefghij0123456789abcdef'), 'scene=t.abcdefghij0123456789abcdef')
    assert.equal(queryOfScan(`${PREFIX}s.x`), `q=${encodeURIComponent(`${PREFIX}s.x`)}`)
    assert.equal(queryOfScan('a&store=b#c'), 'scene=a%26store%3Db%23c')
  })
})

describe('the prefix of plain-link codes', () => {
  it('is https, a domain and a path that ends, as WeChat’s rule wants it', () => {
    for (const prefix of [PREFIX, 'https://tea.example/', 'https://a.tea.example/x/s/']) {
      assert.equal(plainLinkPrefix(prefix), prefix)
    }
    assert.equal(plainLinkPrefix(undefined), null)
    assert.equal(plainLinkPrefix(''), null)
  })

  it('is refused at build when it is anything else', () => {
    for (const prefix of [
      'tea.example/s/',
      'http://tea.example/s/',
      `${PREFIX}x`,
      `${PREFIX}?a=`,
    ]) {
      assert.throws(() => plainLinkPrefix(prefix), /PLAIN_LINK_PREFIX/, prefix)
    }
  })
})
