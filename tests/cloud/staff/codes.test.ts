import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import type { CodeOf } from '@/shared/contracts/staff.codes.contract'
import { MOST_AT_COUNTER_FEN } from '@/shared/domain/stores/counter-amount'
import { entryOfCode } from '@/shared/domain/stores/entry-code'
import { asId, type StoreId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { hefang, smallTable, takeaway, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { readCode } from '../../support/read-code'

const HOME = 'pages/home/index'

const deskSchema = v.object({
  onScreen: v.array(v.object({ number: v.string(), scene: v.string() })),
})

describe('a code shown by the staff', () => {
  const cloud = withCloud()
  const ask = (openid: string, storeId: StoreId, of: CodeOf) =>
    cloud().phone(openid).read('staff/code', { storeId, of })

  async function shown(openid: string, storeId: StoreId, of: CodeOf) {
    const picture = value<'staff/code'>(await ask(openid, storeId, of))
    const text = readCode(Buffer.from(picture.base64, 'base64'))
    assert.equal(text, `${HOME}?scene=${picture.scene}`)
    return { picture, entry: entryOfCode(picture.scene) }
  }

  it('leads to the door, the place, the counter or the lane it is of', async () => {
    const chen = 'manager-chen'
    const door = await shown(chen, yuyuan, { kind: 'door' })
    assert.deepEqual(door.entry, { kind: 'door', storeId: yuyuan })
    const table = await shown(chen, yuyuan, { kind: 'place', code: 'T3' })
    assert.deepEqual(table.entry, { kind: 'place', storeId: yuyuan, placeCode: 'T3' })
    const desk = await shown(chen, wukang, { kind: 'place', code: 'C2' })
    assert.deepEqual(desk.entry, { kind: 'counter', storeId: wukang, placeCode: 'C2' })
    const lane = await shown(chen, wukang, { kind: 'lane', laneId: takeaway })
    assert.deepEqual(lane.entry, { kind: 'lane', storeId: wukang, prefix: 'W' })
  })

  it('leads to the amount a counter asks for, up to the most that can be paid there', async () => {
    for (const amountFen of [1, 3_650, MOST_AT_COUNTER_FEN]) {
      const { picture, entry } = await shown('clerk-hao', hefang, { kind: 'amount', amountFen })
      assert.deepEqual(entry, { kind: 'amount', storeId: hefang, amountFen })
      assert.ok(picture.scene.length <= 32, picture.scene)
    }
  })

  it('of an amount lies on the desk to be scanned, until all is as new', async () => {
    const onScreen = async () => {
      const view = await (await fetch(`${cloud().url}/local/desk`)).json()
      return v.parse(deskSchema, view).onScreen
    }
    await shown('clerk-mei', yuyuan, { kind: 'amount', amountFen: 3_650 })
    assert.deepEqual((await onScreen())[0], { number: '¥36.50', scene: `a.${yuyuan}.3650` })
    await cloud().reset()
    assert.deepEqual(await onScreen(), [])
  })

  it('is refused at the door for an amount that nobody can pay', async () => {
    for (const amountFen of [0, -1, 1.5, MOST_AT_COUNTER_FEN + 1, Number.MAX_SAFE_INTEGER]) {
      const answer = await ask('clerk-mei', yuyuan, { kind: 'amount', amountFen })
      assert.equal(refusalCode(answer), 'request/invalid', String(amountFen))
    }
  })

  it('stays within WeChat’s 32 characters, and its answer within 200 KB', async () => {
    const { places, lanes } = value<'staff/codes'>(
      await cloud().phone('clerk-hao').read('staff/codes', { storeId: hefang }),
    )
    const all: CodeOf[] = [
      { kind: 'door' },
      ...places.map(({ code }) => ({ kind: 'place', code }) as const),
      ...lanes.map(({ id }) => ({ kind: 'lane', laneId: id }) as const),
    ]
    for (const of of all) {
      const { picture } = await shown('clerk-hao', hefang, of)
      assert.ok(picture.scene.length <= 32, picture.scene)
      assert.ok(JSON.stringify(picture).length < 200_000)
    }
  })

  it('is offered for everything the store has', async () => {
    const codes = await cloud().phone('clerk-mei').read('staff/codes', { storeId: yuyuan })
    const { storeName, places, lanes } = value<'staff/codes'>(codes)
    assert.equal(storeName.zh, '桂花茶舍 · 愚园路店')
    assert.deepEqual(places.at(-1), {
      code: 'C1',
      kind: 'counter',
      name: { zh: '前台', en: 'Front desk' },
    })
    assert.equal(lanes[0]?.id, smallTable)
  })

  it('is refused for what this store does not have', async () => {
    const strangers: CodeOf[] = [
      { kind: 'place', code: 'M1' },
      { kind: 'lane', laneId: takeaway },
    ]
    for (const of of strangers) {
      assert.equal(refusalCode(await ask('clerk-mei', yuyuan, of)), 'staff/unknown-code')
    }
  })

  it('is refused to a shopper and to staff of another store', async () => {
    for (const openid of ['shopper-lin', 'clerk-hao', 'shopper-new']) {
      assert.equal(refusalCode(await ask(openid, yuyuan, { kind: 'door' })), 'staff/not-allowed')
    }
    assert.deepEqual(
      refusalCode(await ask('clerk-mei', asId('nosuchstore'), { kind: 'door' })),
      'staff/not-allowed',
    )
  })
})

const environment = { CODES_OPEN: 'release' }
const door = { storeId: yuyuan, of: { kind: 'door' } } as const

describe('a code that opens the released version, before there is one', () => {
  const cloud = withCloud({ environment })

  it('is refused in plain words', async () => {
    const answer = await cloud().phone('clerk-mei').read('staff/code', door)
    assert.equal(refusalCode(answer), 'staff/not-released')
  })
})

describe('a code that opens the released version, once there is one', () => {
  const cloud = withCloud({ environment, releasedPages: [HOME] })

  it('is made', async () => {
    value<'staff/code'>(await cloud().phone('clerk-mei').read('staff/code', door))
  })
})

describe('the staff function', () => {
  const cloud = withCloud({ environment: { CODES_OPEN: 'beta' } })

  it('answers nobody where its codes would open a version there is none of, and says so', async () => {
    await assert.rejects(
      cloud().raw('staff', 'clerk-mei', {}),
      /CODES_OPEN is \\"beta\\", not one of release, trial, develop/,
    )
  })
})
