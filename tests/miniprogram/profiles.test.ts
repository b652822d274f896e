import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import * as v from 'valibot'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import { ensureBuilt, ROOT } from '../../config/build'
import { WEAPP_DIR } from '../../config/package-sizes'
import { appShape, profileNamed } from '../../config/profile'
import { withCloud } from '../support/local-cloud'
import { builtFiles } from '../support/miniprogram/built-files'
import { HOME, Phone } from '../support/miniprogram/phone'

const appJson = v.looseObject({
  pages: v.array(v.string()),
  subPackages: v.array(v.object({ root: v.string(), pages: v.array(v.string()) })),
})

async function declared(root: string) {
  return v.parse(appJson, JSON.parse(await readFile(join(root, 'app.json'), 'utf8')))
}

async function scripts(root: string): Promise<string> {
  const files = builtFiles('.js', root).map((file) => readFile(join(root, file), 'utf8'))
  return (await Promise.all(files)).join('\n')
}

/** What a profile decides of app.json; private interfaces and permissions only where there are any. */
const DECIDED = [
  'pages',
  'tabBar',
  'subPackages',
  'preloadRule',
  'requiredPrivateInfos',
  'permission',
]

const ROOTS = { full: WEAPP_DIR, shopper: join(ROOT, 'dist/weapp-shopper') } as const

describe('two builds of two profiles', () => {
  const cloud = withCloud()
  before(() => ensureBuilt(['weapp-shopper'], () => undefined))

  /** What a clerk's home asks for. */
  const askedByHome = async (root: string): Promise<readonly string[]> => {
    const phone = new Phone({ cloud: cloud(), openid: 'clerk-mei', address: HOME, root })
    try {
      await phone.quiet()
    } finally {
      phone.close()
    }
    assert.deepEqual(phone.complaints, [])
    return phone.asked
  }

  for (const name of ['full', 'shopper'] as const) {
    it(`${name} declares its parts’ pages, interfaces and permissions, and no others`, async () => {
      const decided = Object.entries(await declared(ROOTS[name])).filter(([key]) =>
        DECIDED.includes(key),
      )
      assert.deepEqual(Object.fromEntries(decided), appShape(profileNamed(name), HOME))
    })

    it(`${name} holds every page it declares, and no other`, async () => {
      const { pages, subPackages } = await declared(ROOTS[name])
      const inSubPackages = subPackages.flatMap(({ root, pages }) =>
        pages.map((page) => `${root}/${page}`),
      )
      const held = builtFiles('/index.wxml', ROOTS[name])
      const wanted = [...pages, ...inSubPackages].map((page) => `${page}.wxml`)
      assert.deepEqual(held, wanted.sort())
    })
  }

  it('shopper’s home neither leads to the counter nor asks who is staff', async () => {
    assert.ok((await scripts(ROOTS.full)).includes(COUNTER_ADDRESS))
    assert.ok(!(await scripts(ROOTS.shopper)).includes(COUNTER_ADDRESS))
    assert.deepEqual(await askedByHome(ROOTS.full), ['stores/list', 'staff/me'])
    assert.deepEqual(await askedByHome(ROOTS.shopper), ['stores/list'])
  })
})
