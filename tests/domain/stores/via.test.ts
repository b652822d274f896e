import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Arrival, resolveEntry } from '@/shared/domain/stores/entry'
import { type Via, viaOfScene, vias } from '@/shared/domain/stores/via'

const storeId = 'yuyuanroad'

const arrived = (query: Arrival['query'], { scene }: Pick<Arrival, 'scene'>) =>
  resolveEntry({ scene, path: 'pages/home/index', query }, null)

/** WeChat's list, as far as a shop is entered so; those the issue names are among them. */
const ways: readonly (readonly [number, Via])[] = [
  [1001, 'recent'],
  [1005, 'search'],
  [1006, 'search'],
  [1007, 'chat'],
  [1008, 'group'],
  [1010, 'mine'],
  [1011, 'scan'],
  [1012, 'long-press'],
  [1013, 'album'],
  [1014, 'message'],
  [1020, 'account-page'],
  [1023, 'desktop'],
  [1025, 'scan'],
  [1026, 'nearby'],
  [1034, 'payment'],
  [1035, 'account-menu'],
  [1036, 'chat'],
  [1037, 'mini-program'],
  [1038, 'returned'],
  [1043, 'account-message'],
  [1044, 'group'],
  [1047, 'scan'],
  [1048, 'long-press'],
  [1049, 'album'],
  [1053, 'search'],
  [1058, 'account-article'],
  [1060, 'payment'],
  [1065, 'link'],
  [1073, 'service-chat'],
  [1074, 'account-message'],
  [1089, 'recent'],
  [1102, 'account-page'],
  [1103, 'mine'],
  [1104, 'mine'],
  [1107, 'message'],
  [1124, 'scan'],
  [1129, 'robot'],
  [1145, 'discovery'],
  [1154, 'moments-page'],
  [1155, 'moments'],
  [1157, 'account-message'],
  [1167, 'link'],
  [1194, 'link'],
  [1223, 'desktop'],
  [1273, 'discovery'],
  [1278, 'discovery'],
  [1279, 'discovery'],
  [1286, 'link'],
  [1292, 'map-place'],
  [1299, 'map-place'],
]

describe('the way in', () => {
  for (const [scene, via] of ways) {
    it(`of scene ${scene} is ${via}, whatever it leads to`, () => {
      assert.equal(viaOfScene(scene), via)
      assert.deepEqual(arrived({}, { scene }), { kind: 'plain', badCode: false, via })
      assert.deepEqual(arrived({ store: storeId }, { scene }), { kind: 'store', storeId, via })
      const door = arrived({ scene: 's.yuyuanroad' }, { scene })
      assert.deepEqual(door, { kind: 'door', storeId, via })
    })
  }

  it('is other for a scene nobody has heard of, and for none', () => {
    for (const scene of [0, -1, 1000, 9999, Number.NaN]) assert.equal(viaOfScene(scene), 'other')
  })

  it('has a case above for every way there is', () => {
    const tried = new Set([...ways.map(([, via]) => via), 'other'])
    assert.deepEqual(
      vias.filter((via) => !tried.has(via)),
      [],
    )
  })
})
