import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CONFORMANCE,
  type ConformanceCloud,
  emulatorOnly,
  freshId,
  startConformanceCloud,
} from '../../support/conformance-cloud'
import type { Command, DocumentReference, Transaction } from '../../support/wx-server-sdk'

let cloud: ConformanceCloud
let _: Command

before(async () => {
  cloud = await startConformanceCloud()
  _ = cloud.db.command
})
after(() => cloud.close())

const gone = { errCode: -501001, message: /TransactionNotExist.*30 seconds/ }

function plain(id: string): DocumentReference {
  return cloud.db.collection(CONFORMANCE).doc(id)
}

function within(transaction: Transaction, id: string): DocumentReference {
  return transaction.collection(CONFORMANCE).doc(id)
}

async function made(): Promise<string> {
  const _id = freshId()
  await cloud.db.collection(CONFORMANCE).add({ data: { _id, n: 1 } })
  return _id
}

async function numberIn(id: string): Promise<unknown> {
  return (await plain(id).get()).data?.n
}

describe('transactions: locks and expiry', () => {
  it('a plain write waits for the commit and then applies to what it left', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).update({ data: { n: 10 } })
    const waiting = plain(id).update({ data: { n: _.inc(1) } })
    await sleep(30)
    assert.equal(await numberIn(id), 1)
    await transaction.commit()
    assert.equal((await waiting).stats.updated, 1)
    assert.equal(await numberIn(id), 11)
  })

  it('a plain write by where looks again after waiting', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).update({ data: { n: 2 } })
    const things = cloud.db.collection(CONFORMANCE)
    const waiting = things.where({ _id: id, n: 1 }).update({ data: { n: 99 } })
    await sleep(30)
    await transaction.commit()
    assert.equal((await waiting).stats.updated, 0)
    assert.equal(await numberIn(id), 2)
  })

  emulatorOnly.it('a plain write gives up when the lock outlasts its patience', async () => {
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).remove()
    await assert.rejects(plain(id).update({ data: { n: 2 } }), { errCode: -501002 })
    await transaction.commit()
    assert.equal(await numberIn(id), undefined)
  })

  emulatorOnly.it('expires 30 seconds after its start and lets go of its locks', async () => {
    const { local } = cloud
    if (!local) throw new Error('no local cloud')
    const id = await made()
    const transaction = await cloud.db.startTransaction()
    await within(transaction, id).update({ data: { n: 2 } })
    local.nowAt += 29_999
    assert.equal((await within(transaction, id).get()).data?.n, 2)
    const waiting = plain(id).update({ data: { n: _.inc(5) } })
    await sleep(20)
    local.nowAt += 1
    assert.equal((await waiting).stats.updated, 1)
    await assert.rejects(within(transaction, id).get(), gone)
    await assert.rejects(transaction.commit(), { code: 'DATABASE_TRANSACTION_FAIL' })
    assert.equal(await numberIn(id), 6)
    assert.equal(local.database.stats().openTransactions, 0)
  })
})
