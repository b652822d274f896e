import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Fault, FaultKind } from '../../../cloudfunctions/emulator/gateway/faults'
import { createFaults } from '../../../cloudfunctions/emulator/gateway/faults'
import {
  CONFORMANCE,
  type ConformanceCloud,
  freshId,
  type LocalParts,
  startConformanceCloud,
} from '../../support/conformance-cloud'
import type { DocumentReference } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let local: LocalParts
let thing: DocumentReference

before(async () => {
  cloud = await startConformanceCloud()
  if (!cloud.local) throw new Error('faults need the local cloud')
  local = cloud.local
})
after(() => cloud.close())
beforeEach(async () => {
  local.faults.clear()
  const _id = freshId()
  thing = cloud.db.collection(CONFORMANCE).doc(_id)
  await thing.set({ data: { n: 1 } })
})

function arm(kind: FaultKind, fault: Partial<Fault> = {}): void {
  local.faults.add({ kind, match: {}, count: 1, ...fault })
}

async function n(): Promise<unknown> {
  return (await thing.get()).data?.n
}

const broken = /socket hang up|ECONNRESET/

describe('faults: what each does', () => {
  it('a conflict fails a write in a transaction and ends the transaction', async () => {
    arm('conflict')
    const transaction = await cloud.db.startTransaction()
    assert.equal(await n(), 1)
    const write = transaction
      .collection(CONFORMANCE)
      .doc(freshId())
      .set({ data: { n: 2 } })
    await assert.rejects(write, /TransactionConflict/)
    await assert.rejects(transaction.commit(), { code: 'DATABASE_TRANSACTION_FAIL' })
    assert.equal(local.database.stats().openTransactions, 0)
  })

  it('a conflict fails a commit, which the SDK tries again', async () => {
    arm('conflict', { match: { action: 'database.commitTransaction' } })
    let runs = 0
    await cloud.db.runTransaction(async (transaction) => {
      runs += 1
      const doc = transaction.collection(CONFORMANCE).doc(freshId())
      await doc.set({ data: { n: runs } })
    })
    assert.equal(runs, 2)
  })

  it('a latency makes a call that much longer, and every one that fits adds up', async () => {
    arm('latency', { ms: 40 })
    arm('latency', { ms: 30, match: { collection: CONFORMANCE } })
    const startedAt = performance.now()
    await thing.get()
    const tookMs = performance.now() - startedAt
    assert.ok(tookMs >= 65, `${tookMs} ms`)
  })

  it('a timeout holds the connection, breaks it, and nothing was applied', async () => {
    arm('timeout', { ms: 50, match: { action: 'database.modifyDocument' } })
    const startedAt = performance.now()
    await assert.rejects(thing.update({ data: { n: 2 } }), broken)
    assert.ok(performance.now() - startedAt >= 45)
    assert.equal(await n(), 1)
  })

  it('a lost reply breaks the connection after the write was applied', async () => {
    arm('lost-reply', { match: { action: 'database.modifyDocument' } })
    await assert.rejects(thing.update({ data: { n: 2 } }), broken)
    assert.equal(await n(), 2)
  })

  it('a kill ends the calling instance before the write is applied', async () => {
    arm('kill', { match: { action: 'database.modifyDocument' } })
    const before = local.killed.length
    await assert.rejects(thing.update({ data: { n: 2 } }), broken)
    assert.deepEqual(local.killed.slice(before), ['shopper'])
    assert.equal(await n(), 1)
  })

  it('a latency comes before another fault on the same call', async () => {
    arm('lost-reply')
    arm('latency', { ms: 40 })
    const startedAt = performance.now()
    await assert.rejects(thing.get(), broken)
    assert.ok(performance.now() - startedAt >= 35)
  })
})

describe('faults: what they strike', () => {
  it('by function, by collection, by wire action, by service and by our own action', async () => {
    const fitting = [
      { function: 'shopper' },
      { collection: CONFORMANCE },
      { action: 'database.getDocument' },
      { action: 'database' },
      { action: 'queue/join' },
      { function: 'shopper', collection: CONFORMANCE, action: 'queue/join' },
    ]
    for (const match of fitting) {
      arm('lost-reply', { match })
      await assert.rejects(thing.get(), broken, JSON.stringify(match))
      await thing.get()
    }
  })

  it('nothing else', async () => {
    const others = [
      { function: 'staff' },
      { collection: 'orders' },
      { action: 'database.modifyDocument' },
      { action: 'data' },
      { action: 'queue/call-next' },
      { function: 'shopper', action: 'queue/call-next' },
    ]
    for (const match of others) arm('lost-reply', { match })
    await thing.get()
  })

  it('as often as their count says, or until cleared', async () => {
    arm('lost-reply', { count: 2 })
    await assert.rejects(thing.get(), broken)
    await assert.rejects(thing.get(), broken)
    await thing.get()
    arm('lost-reply', { count: 100 })
    local.faults.clear()
    await thing.get()
  })

  it('refuses a fault that could do nothing', () => {
    const faults = createFaults()
    assert.throws(() => faults.add({ kind: 'kill', match: {}, count: 0 }), /count/)
    assert.throws(() => faults.add({ kind: 'latency', match: {}, count: 1 }), /needs its ms/)
  })
})
