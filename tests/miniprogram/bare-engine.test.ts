import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'acorn'
import { doorCode } from '@/shared/domain/stores/door-code'
import { WEAPP_DIR } from '../../config/package-sizes'
import { smallTable, wukang, yuyuan } from '../support/demo'
import { type TestCloud, withCloud } from '../support/local-cloud'
import { builtFiles } from '../support/miniprogram/built-files'
import { openEngine } from '../support/miniprogram/engine'
import { LACKING, LACKING_METHODS } from '../support/miniprogram/lacking'
import { HOME, Phone } from '../support/miniprogram/phone'

/** What the built JavaScript may be written in (design §6). */
const ES2018 = { ecmaVersion: 2018 } as const

describe('the bare engine', () => {
  const engine = openEngine({ root: WEAPP_DIR, given: {}, now: () => 42 })

  it('fails what touches a name a phone lacks', () => {
    for (const name of LACKING) {
      assert.throws(() => engine.run(`new ${name}()`), { name: 'ReferenceError' }, name)
    }
    for (const path of LACKING_METHODS) assert.equal(engine.run(path), undefined, path)
  })

  it('refuses code made from text, as WeChat does', () => {
    assert.throws(() => engine.run('new Function("return 1")'), { name: 'EvalError' })
  })

  it('keeps the clock it was given', () => {
    assert.equal(engine.run('Date.now()'), 42)
    assert.equal(engine.run('new Date().getTime()'), 42)
    assert.equal(engine.run('new Date(7).getTime()'), 7)
  })
})

/** A phone once it has come to rest, closed after. */
async function rested(cloud: TestCloud, address: string, act: (phone: Phone) => Promise<void>) {
  const phone = new Phone({ cloud, openid: 'shopper-lin', address })
  try {
    await phone.quiet()
    await act(phone)
  } finally {
    phone.close()
  }
  assert.deepEqual(phone.complaints, [])
}

describe('the package in a bare engine', () => {
  const cloud = withCloud()

  it('launches, asks the cloud and shows every store without what a phone lacks', () =>
    rested(cloud(), HOME, async ({ asked, page }) => {
      assert.equal(asked[0], 'stores/list')
      for (const storeId of [yuyuan, wukang]) assert.ok(page.view.textOf(`store-${storeId}`))
    }))

  it('writes without what a phone lacks: a join makes one ticket', () =>
    rested(cloud(), `${HOME}?scene=${doorCode(yuyuan)}`, async (phone) => {
      await phone.tap(`join-${smallTable}`)
      assert.ok(phone.asked.includes('queue/join'), phone.asked.join())
      const tickets = await cloud().documents('tickets')
      assert.deepEqual(
        tickets.map(({ number }) => number),
        ['A001'],
      )
    }))
})

describe('the built scripts', () => {
  it('are ES2018 and nothing newer, the libraries’ among them', async () => {
    const files = builtFiles('.js')
    for (const needed of ['app.js', 'taro.js', 'vendors.js', 'pages/home/index.js']) {
      assert.ok(files.includes(needed), `${needed} is not there`)
    }
    for (const file of files) {
      const script = await readFile(join(WEAPP_DIR, file), 'utf8')
      assert.doesNotThrow(() => parse(script, ES2018), `${file} is newer`)
    }
  })

  for (const newer of ['const size = line?.size', 'const size = a ?? b', 'const n = 1n']) {
    it(`would be refused for ${newer}`, () => {
      assert.throws(() => parse(newer, ES2018), SyntaxError)
      assert.doesNotThrow(() => parse(newer, { ecmaVersion: 2020 }))
    })
  }
})
