import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  CONFORMANCE,
  type ConformanceCloud,
  emulatorOnly,
  freshId,
  startConformanceCloud,
  UNIQUE,
} from '../../support/conformance-cloud'
import type { Command, Data, DocumentReference, Transaction } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let _: Command

before(async () => {
  cloud = await startConformanceCloud()
  _ = cloud.db.command
})
after(() => cloud.close())

const conflict = { errCode: -501001, message: /ResourceUnavailable\.TransactionConflict/ }
const gone = { errCode: -501001, message: /TransactionNotExist.*30 seconds/ }

function plain(id: string): DocumentReference {
  return cloud.db.collection(CONFORMANCE).doc(id)
}

function within(transaction: Transaction, id: string): DocumentReference {
  return transaction.collection(CONFORMANCE).doc(id)
}

async function made(data: Data = { n: 1 }): Promise<string> {
  const _id = freshId()
  await cloud.db.collection(CONFORMANCE).add({ data: { _id, ...data } })
  return _id
}

async function numberIn(id: string): Promise<unknown> {
  return (await plain(id).get()).data?.n
}

/** What the SDK rejects with when a commit fails: the cloud's own code, not a number. */
async function commitConflicts(transaction: Transaction): Promise<void> {
  await assert.rejects(transaction.commit(), { code: 'DATABASE_TRANSACTION_CONFLICT' })
}

describe('transactions: what is refused', () => {
  it('where: only single documents are', async () => {
    const transaction = await cloud.db.startTransaction()
    const where = transaction.collection(CONFORMANCE).where({ n: 1 })
    await assert.rejects(where.get(), /where|not support/i)
    await transaction.rollback()
  })

  it('anything after the end', async () => {
    const id = await made()
    const committed = await cloud.db.startTransaction()
    await committed.commit()
    await assert.rejects(within(committed, id).set({ data: { n: 2 } }), gone)
    await assert.rejects(within(committed, id).get(), gone)
    const rolledBack = await cloud.db.startTransaction()
    await rolledBack.rollback()
    await assert.rejects(within(rolledBack, id).update({ data: { n: 2 } }), gone)
    await assert.rejects(rolledBack.commit(), { code: 'DATABASE_TRANSACTION_FAIL' })
    assert.equal(await numberIn(id), 1)
  })
})

describe('transactions: atomic and isolated', () => {
  it('commits all of its writes at once', async () => {
    const [a, b] = [await made(), await made()]
    const c = freshId()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, a).update({ data: { n: _.inc(9) } })
    await within(transaction, b).remove()
    await transaction.collection(CONFORMANCE).add({ data: { _id: c, n: 3 } })
    assert.deepEqual([await numberIn(a), await numberIn(b), await numberIn(c)], [1, 1, undefined])
    await transaction.commit()
    assert.deepEqual([await numberIn(a), await numberIn(b), await numberIn(c)], [10, undefined, 3])
  })

  it('reads its own writes', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).update({ data: { n: 2 } })
    await within(transaction, id).update({ data: { n: _.inc(1) } })
    assert.equal((await within(transaction, id).get()).data?.n, 3)
    await within(transaction, id).remove()
    assert.equal((await within(transaction, id).get()).data, null)
    await within(transaction, id).set({ data: { n: 7 } })
    await transaction.commit()
    assert.equal(await numberIn(id), 7)
  })

  it('rolls back to nothing', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).set({ data: { n: 2 } })
    await transaction.rollback()
    assert.equal(await numberIn(id), 1)
  })

  it('reads a snapshot, whatever others commit meanwhile', async () => {
    const [a, b] = [await made(), await made()]
    const late = freshId()
    const transaction = await cloud.db.startTransaction()
    assert.equal((await within(transaction, a).get()).data?.n, 1)
    await plain(a).update({ data: { n: 2 } })
    await plain(a).update({ data: { n: 3 } })
    await plain(b).remove()
    await plain(late).set({ data: { n: 1 } })
    assert.equal((await within(transaction, a).get()).data?.n, 1)
    assert.equal((await within(transaction, b).get()).data?.n, 1)
    assert.equal((await within(transaction, late).get()).data, null)
    await transaction.rollback()
  })

  it('set tells in its own way that it made a document', async () => {
    const transaction = await cloud.db.startTransaction()
    const { stats } = await within(transaction, freshId()).set({ data: { n: 1 } })
    // The SDK reads another field here: a transaction never reports `created`.
    assert.deepEqual(stats, { updated: 0, created: 0 })
    await transaction.rollback()
  })
})

describe('transactions: conflicts', () => {
  it('writing what another transaction has written fails at once, and ends the transaction', async () => {
    const id = await made()
    const [first, second] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()]
    await within(first, id).update({ data: { n: 2 } })
    await assert.rejects(within(second, id).update({ data: { n: 3 } }), conflict)
    await assert.rejects(second.commit(), { code: 'DATABASE_TRANSACTION_FAIL' })
    await first.commit()
    assert.equal(await numberIn(id), 2)
  })

  it('writing what changed since the snapshot fails', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).get()
    await plain(id).update({ data: { n: 2 } })
    await assert.rejects(within(transaction, id).update({ data: { n: _.inc(1) } }), conflict)
    assert.equal(await numberIn(id), 2)
  })

  it('two transactions adding one id: the second fails', async () => {
    const id = freshId()
    const [first, second] = [await cloud.db.startTransaction(), await cloud.db.startTransaction()]
    await within(first, id).set({ data: { n: 1 } })
    await assert.rejects(second.collection(CONFORMANCE).add({ data: { _id: id } }), conflict)
    await first.commit()
    assert.equal(await numberIn(id), 1)
  })

  it('adding an id that is there is a duplicate, and ends the transaction', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    const add = transaction.collection(CONFORMANCE).add({ data: { _id: id } })
    await assert.rejects(add, { errCode: -502001, message: /E11000/ })
    await assert.rejects(transaction.commit(), { code: 'DATABASE_TRANSACTION_FAIL' })
  })

  emulatorOnly.it('a unique key taken while the transaction was open is a conflict', async () => {
    const transaction = await cloud.db.startTransaction()
    const kind = freshId()
    await transaction.collection(UNIQUE).add({ data: { _id: freshId(), kind, number: 1 } })
    await cloud.db.collection(UNIQUE).add({ data: { kind, number: 1 } })
    await commitConflicts(transaction)
    assert.equal((await cloud.db.collection(UNIQUE).where({ kind }).count()).total, 1)
  })

  it('runTransaction does not retry a conflict met inside its body', async () => {
    const id = await made()
    let runs = 0
    const attempt = cloud.db.runTransaction(async (transaction) => {
      runs += 1
      await within(transaction, id).get()
      await plain(id).update({ data: { n: _.inc(1) } })
      await within(transaction, id).update({ data: { n: 0 } })
    })
    await assert.rejects(attempt, conflict)
    assert.equal(runs, 1)
  })

  it('of many contending transactions no increment is lost or doubled', async () => {
    const id = await made({ n: 0 })
    const attempt = async () => {
      try {
        await cloud.db.runTransaction(async (transaction) => {
          const { data } = await within(transaction, id).get()
          await within(transaction, id).update({ data: { n: Number(data?.n) + 1 } })
        })
        return 1
      } catch (error) {
        assert.match(String(error), /TransactionConflict/)
        return 0
      }
    }
    const outcomes: number[] = await Promise.all(Array.from({ length: 30 }, attempt))
    const succeeded = outcomes.reduce((sum, one) => sum + one, 0)
    assert.ok(succeeded >= 1)
    assert.equal(await numberIn(id), succeeded)
  })
})
