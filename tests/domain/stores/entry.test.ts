import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type Arrival,
  type Entry,
  type EntryKind,
  entryKinds,
  isSameArrival,
  resolveEntry,
} from '@/shared/domain/stores/entry'
import { asId } from '@/shared/kernel/ids'

const HOME = 'pages/home/index'
const PREFIX = 'https://tea.example/s/'
const storeId = asId<'store'>('yuyuanroad')
const code = 'abcdefghij0123456789abcdef'

function arrived(query: Arrival['query'], more: Partial<Arrival> = {}): Entry {
  return resolveEntry({ scene: 1047, path: HOME, query, ...more }, PREFIX)
}

const byQ = (address: string, prefix: string | null = PREFIX) =>
  resolveEntry({ scene: 1011, path: HOME, query: { q: encodeURIComponent(address) } }, prefix)

describe('an entry by the scene of a 小程序码', () => {
  const of = (scene: string) => arrived({ scene })
  const led: { readonly [K in Exclude<EntryKind, 'store' | 'plain'>]: Entry } = {
    door: of('s.yuyuanroad'),
    place: of('p.yuyuanroad.T3'),
    counter: of('c.yuyuanroad.C1'),
    lane: of('l.yuyuanroad.A'),
    screen: of('k.yuyuanroad.abcdefg234'),
    amount: of('a.yuyuanroad.3650'),
    'take-over': of(`t.${code}`),
    follow: of(`f.${code}`),
    invitation: of(`i.${code}`),
  }
  const via = 'scan'

  it('is what its code stands for', () => {
    assert.deepEqual(led, {
      door: { kind: 'door', storeId, via },
      place: { kind: 'place', storeId, placeCode: 'T3', via },
      counter: { kind: 'counter', storeId, placeCode: 'C1', via },
      lane: { kind: 'lane', storeId, prefix: 'A', via },
      screen: { kind: 'screen', storeId, mark: 'abcdefg234', via },
      amount: { kind: 'amount', storeId, amountFen: 3_650, via },
      'take-over': { kind: 'take-over', code, via },
      follow: { kind: 'follow', code, via },
      invitation: { kind: 'invitation', code, via },
    })
  })

  it('is of every kind there is, one named by a page and a plain one besides', () => {
    assert.deepEqual(Object.keys({ ...led, store: 0, plain: 0 }).sort(), [...entryKinds].sort())
  })

  it('is decoded once, and no more', () => {
    assert.deepEqual(of('p%2Eyuyuanroad%2ET3'), led.place)
    assert.deepEqual(of('p%252Eyuyuanroad%252ET3'), { kind: 'plain', badCode: true, via })
  })

  it('stands before a plain link and before what the page names', () => {
    const q = encodeURIComponent(`${PREFIX}l.yuyuanroad.B`)
    assert.deepEqual(arrived({ scene: 'p.yuyuanroad.T3', q, store: 'wukangroad' }), led.place)
    assert.equal(arrived({ q, store: 'wukangroad' }).kind, 'lane')
  })

  it('is plain, with a word, for a bad, a foreign and an endless code', () => {
    for (const scene of ['hello', '%E0%A4%A', 's.', '__proto__', 'x'.repeat(200), '🍵']) {
      assert.deepEqual(of(scene), { kind: 'plain', badCode: true, via }, scene)
    }
  })

  it('is plain, without a word, where there is none', () => {
    assert.deepEqual(of(''), { kind: 'plain', badCode: false, via })
  })
})

describe('an entry by a plain link', () => {
  const bad = { kind: 'plain', badCode: true, via: 'scan' }

  it('is what follows the merchant’s own prefix', () => {
    const place = { kind: 'place', storeId, placeCode: 'T3', via: 'scan' }
    assert.deepEqual(byQ(`${PREFIX}p.yuyuanroad.T3`), place)
    assert.deepEqual(byQ(`${PREFIX}p.yuyuanroad.T3?from=table#top`), place)
  })

  for (const address of [
    'https://other.example/s/s.yuyuanroad',
    'https://tea.example/t/s.yuyuanroad',
    'http://tea.example/s/s.yuyuanroad',
    'https://tea.example.evil.example/s/s.yuyuanroad',
    `https://other.example/?to=${PREFIX}s.yuyuanroad`,
    `https://eva.example/s/s.yuyuanroad#${PREFIX}`,
    `${PREFIX}s%2Eyuyuanroad`,
    `${PREFIX}s.yuyuanroad/more`,
    PREFIX,
    `${PREFIX}${'a'.repeat(200)}`,
    's.yuyuanroad',
  ]) {
    it(`is plain, with a word, for ${address.slice(0, 60)}`, () => {
      assert.deepEqual(byQ(address), bad)
    })
  }

  it('is plain, with a word, for what is no encoding, and where the merchant has no domain', () => {
    assert.deepEqual(arrived({ q: '%E0%A4%A' }), bad)
    assert.deepEqual(byQ(`${PREFIX}s.yuyuanroad`, null), bad)
  })
})

describe('an entry by a page of ours', () => {
  const by = (path: string, query: Arrival['query']) => arrived(query, { path, scene: 1007 })
  const via = 'chat'

  it('is the store, the ticket or the invitation the card was sent for', () => {
    const entries: readonly (readonly [string, Arrival['query'], string])[] = [
      ['pages/home/index', { store: storeId }, 'store'],
      ['/pages/home/index', { store: storeId }, 'store'],
      ['shopper/follow/index', { code }, 'follow'],
      ['shopper/take-over/index', { code }, 'take-over'],
      ['staff/invitation/index', { code }, 'invitation'],
    ]
    for (const [path, query, kind] of entries) assert.equal(by(path, query).kind, kind, path)
  })

  it('is plain for every other page, and for a query that says nothing', () => {
    const plain = { kind: 'plain', badCode: false, via }
    for (const path of ['shopper/ticket/index', 'gone/index', '', '__proto__', 'constructor']) {
      assert.deepEqual(by(path, { code, store: storeId, id: code }), plain, path)
    }
    assert.deepEqual(by(HOME, { store: '__proto__' }), plain)
    assert.deepEqual(by('shopper/follow/index', { code: 'a.b' }), plain)
  })
})

describe('an entry from another Mini Program', () => {
  const handed = (extraData: unknown, scene = 1037) =>
    arrived({}, { scene, referrerInfo: { extraData } })

  it('is what the code it hands over stands for', () => {
    const door = { kind: 'door', storeId, via: 'mini-program' }
    assert.deepEqual(handed({ code: 's.yuyuanroad' }), door)
  })

  it('is plain where it hands over none, a bad one, or where nobody could', () => {
    for (const extraData of [undefined, null, 'x', 7, {}, { code: 7 }]) {
      assert.deepEqual(handed(extraData), { kind: 'plain', badCode: false, via: 'mini-program' })
    }
    assert.deepEqual(handed({ code: 'nope' }), {
      kind: 'plain',
      badCode: true,
      via: 'mini-program',
    })
    assert.equal(handed({ code: 's.yuyuanroad' }, 1007).kind, 'plain')
  })
})

describe('an arrival told again', () => {
  const scan = { scene: 1047, path: HOME, query: { scene: 's.yuyuanroad', a: '1' } }

  it('is the same on the return from a share sheet, however it is written', () => {
    const again = { scene: 1047, path: `/${HOME}`, query: { a: '1', scene: 's.yuyuanroad' } }
    assert.ok(isSameArrival(scan, again))
  })

  it('is another by another way, at another page, with another query or a second scan', () => {
    assert.ok(!isSameArrival(scan, { ...scan, scene: 1089 }))
    assert.ok(!isSameArrival(scan, { ...scan, path: 'shopper/ticket/index' }))
    assert.ok(!isSameArrival(scan, { ...scan, query: { scene: 's.yuyuanroad' } }))
    const later = { ...scan, query: { ...scan.query, scancode_time: '1763800000' } }
    assert.ok(!isSameArrival(scan, later))
  })
})
