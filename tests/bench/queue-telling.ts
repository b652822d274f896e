import { setTimeout as sleep } from 'node:timers/promises'
import { EJSON } from 'bson'
import * as v from 'valibot'
import { joinAll, TestCounter } from '../support/counter'
import { smallTable, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { QUEUE_TURN, Teller } from '../support/teller'
import { type Figures, quantile, rounded } from './figures'

const WAITING = 1_000
const CALLS = 100
/** After this a message was not sent at once. */
const GIVEN_UP_MS = 10_000

const storesSchema = v.array(v.looseObject({ _id: v.string(), lanes: v.array(v.looseObject({})) }))

/** Lets so many wait in each lane of the store. */
async function withRoomFor(cloud: TestCloud, capacity: number): Promise<void> {
  const stores = v.parse(storesSchema, await cloud.documents('stores'))
  const lanes = stores.find(({ _id }) => _id === yuyuan)?.lanes ?? []
  await cloud.wire({
    action: 'database.modifyDocument',
    collectionName: 'stores',
    queryType: 'DOC',
    query: EJSON.stringify({ _id: yuyuan }),
    data: EJSON.stringify({ $set: { lanes: lanes.map((lane) => ({ ...lane, capacity })) } }),
    multi: false,
    merge: true,
    upsert: false,
  })
}

/** From the tap at the counter until WeChat has the message of whoever was called. */
async function callToSent(mei: TestCounter, wechat: Teller, openid: string): Promise<number> {
  const startedAt = performance.now()
  await mei.next(smallTable)
  for (;;) {
    const tookMs = performance.now() - startedAt
    const sent = await wechat.sent()
    if (sent.some((one) => one.openid === openid) || tookMs > GIVEN_UP_MS) return tookMs
    await sleep(20)
  }
}

/** A thousand wait in one lane; the first hundred, who wish to hear of it, are called. */
export async function measureCalledToSent(): Promise<Figures> {
  const cloud = await testCloud()
  try {
    await withRoomFor(cloud, WAITING)
    const wechat = new Teller(cloud)
    const people = Array.from({ length: WAITING }, (_, person) => `shopper-${2000 + person}`)
    await joinAll(cloud, people)
    const called = people.slice(0, CALLS)
    for (const openid of called) await wechat.agree(openid, QUEUE_TURN)
    const mei = new TestCounter(cloud)
    const took: number[] = []
    for (const openid of called) took.push(await callToSent(mei, wechat, openid))
    return { 'notifications/called-to-sent-ms/p99': rounded(quantile(took, 0.99), 0) }
  } finally {
    await cloud.cloud.close()
  }
}
