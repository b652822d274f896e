import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CloudClient, createClient } from '@/cloud/client'
import { TransportError } from '@/cloud/transport-port'
import { COUNTED_AFTER_MS, createEntryCounter } from '@/features/stores/entry-counter'
import type { Call } from '@/shared/contracts/call'

const HOME = 'pages/home/index'
const scan = { scene: 1047, path: HOME, query: { scene: 'p.yuyuanroad.T3' } }

/** A phone whose calls are kept, with the answers a cloud gives, or with none. */
function phone(hears: 'answers' | 'nothing') {
  const sent: Call[] = []
  const client: CloudClient = createClient({
    transport: {
      call: async (_name, call) => {
        sent.push(call)
        if (hears === 'nothing') throw new TransportError('unreachable', 'no network')
        return { ok: true, value: {}, now: 0, traceId: 'trace' }
      },
    },
    now: () => 0,
    random: () => 0.5,
    sleep: async () => undefined,
    language: () => 'zh',
  })
  const waiting: { readonly act: () => void; readonly afterMs: number }[] = []
  const arrive = createEntryCounter(client, null, (act, afterMs) => waiting.push({ act, afterMs }))
  async function settle() {
    for (const { act } of waiting.splice(0)) act()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { sent, waiting, arrive, settle }
}

describe('an entry', () => {
  it('is counted by kind, way and store, and only once home is quiet', async () => {
    const { sent, waiting, arrive, settle } = phone('answers')
    arrive(scan)
    assert.equal(sent.length, 0)
    assert.deepEqual(
      waiting.map(({ afterMs }) => afterMs),
      [COUNTED_AFTER_MS],
    )
    await settle()
    assert.deepEqual(
      sent.map(({ action, input }) => [action, input]),
      [['stores/count-entry', { kind: 'place', via: 'scan', storeId: 'yuyuanroad' }]],
    )
  })

  it('is counted once however often WeChat tells of it, and again when there is another', async () => {
    const { sent, arrive, settle } = phone('answers')
    for (const arrival of [scan, scan, { ...scan, scene: 1089, query: {} }, scan]) arrive(arrival)
    await settle()
    const counted = sent.map(({ input }) => input)
    assert.deepEqual(counted, [
      { kind: 'place', via: 'scan', storeId: 'yuyuanroad' },
      { kind: 'plain', via: 'recent', storeId: null },
      { kind: 'place', via: 'scan', storeId: 'yuyuanroad' },
    ])
  })

  it('calls nothing in Moments’ single page, on a return, and for a crawler', async () => {
    const { sent, arrive, settle } = phone('answers')
    for (const scene of [1154, 1038, 1129]) arrive({ scene, path: HOME, query: {} })
    await settle()
    assert.deepEqual(sent, [])
  })

  it('is lost without a word where the network is', async () => {
    const { sent, arrive, settle } = phone('nothing')
    arrive(scan)
    await settle()
    await settle()
    assert.equal(sent.length, 3, 'sent, and sent again twice')
    assert.equal(new Set(sent.map(({ requestId }) => requestId)).size, 1)
  })
})
