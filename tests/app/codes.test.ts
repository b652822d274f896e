import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { storeOfScene } from '@/shared/domain/stores/entry-code'
import { storesFile } from '../../cloudfunctions/modules/stores/stores.merchant'
import { readMerchantFile } from '../../cloudfunctions/platform/merchant'
import { ROOT } from '../../config/build'
import { localPicture } from '../../config/codes/local-pictures'
import { printedSheet } from '../../config/codes/sheet'
import { doorCodeOf, inStoreCodesOf, type StoreCode } from '../../config/codes/store-codes'
import { wechatPictures } from '../../config/codes/wechat-pictures'
import { readCode } from '../support/read-code'
import { greyPicturesOf, wordsOnPages } from '../support/read-pdf'

const stores = await readMerchantFile(join(ROOT, 'config/merchant/demo'), 'stores.json', storesFile)
const [yuyuan] = stores
assert.ok(yuyuan)

const all = [doorCodeOf(yuyuan), ...inStoreCodesOf(yuyuan)]
const drawn = (code: StoreCode) => ({ ...code, picture: localPicture(code.scene) })
const [door, ...inStore] = all.map(drawn)
assert.ok(door)
const sheet = { storeName: yuyuan.name, door, inStore, opens: true }

describe('a store’s printed codes', () => {
  let pdf: Buffer
  before(async () => {
    pdf = await printedSheet(sheet)
  })

  it('are one each for its door, its lanes and its places, within WeChat’s 32 characters', () => {
    assert.equal(all.length, 1 + yuyuan.lanes.length + yuyuan.places.length)
    assert.equal(new Set(all.map(({ scene }) => scene)).size, all.length)
    for (const { scene } of all) {
      assert.equal(storeOfScene(scene), yuyuan.id)
      assert.ok(scene.length <= 32, scene)
    }
  })

  it('are each read off the paper by another decoder', async () => {
    const read = greyPicturesOf(pdf).map(readCode)
    assert.deepEqual(
      read,
      all.map(({ scene }) => `pages/home/index?scene=${scene}`),
    )
  })

  it('have their name and what they are for under them, in both languages', async () => {
    const pages = wordsOnPages(pdf)
    const [first, ...others] = pages
    assert.deepEqual(first, [
      '桂花茶舍 · 愚园路店',
      'Osmanthus Tea House, Yuyuan Road',
      '微信扫一扫，看排队、取号',
      'Scan with WeChat: see the wait, take a number',
    ])
    assert.equal(others.length, Math.ceil((all.length - 1) / 6))
    for (const { name, instruction } of all) {
      const words = pages.flat()
      for (const text of [name.zh, name.en, instruction.zh, instruction.en]) {
        assert.ok(text !== undefined && words.includes(text), text)
      }
    }
  })

  it('say on every page that WeChat does not open those of the local cloud', async () => {
    const warned = (pages: string[][]) => pages.filter((page) => page.join().includes('请勿张贴'))
    const trial = wordsOnPages(await printedSheet({ ...sheet, opens: false }))
    assert.equal(warned(trial).length, trial.length)
    assert.equal(warned(wordsOnPages(pdf)).length, 0)
  })

  it('are not printed with a name whose characters cannot be', async () => {
    const name = { zh: '茶舍 \u{1F984}' }
    const unprintable = printedSheet({ ...sheet, door: { ...door, name } })
    await assert.rejects(unprintable, /has no "🦄"/)
  })

  it('are asked for by a store the merchant has', () => {
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'config/codes.ts'), '--store', 'nosuchstore'],
      { cwd: ROOT, encoding: 'utf8' },
    )
    assert.equal(run.status, 1)
    assert.match(run.stderr, /no store nosuchstore: yuyuanroad, wukangroad, hefangstreet/)
  })
})

const SECRET = 'the-secret-of-the-app'

interface Asked {
  readonly path: string
  readonly body: unknown
}

/** What stands in for `api.weixin.qq.com`: a token, then a picture or trouble. */
async function withWeChat(
  answerCode: { readonly type: string; readonly body: Buffer | string },
  act: (url: string, asked: readonly Asked[]) => Promise<void>,
): Promise<void> {
  const asked: Asked[] = []
  const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    return JSON.parse(Buffer.concat(chunks).toString())
  }
  const server = createServer(async (request, response) => {
    asked.push({ path: request.url ?? '', body: await bodyOf(request) })
    if (request.url === '/cgi-bin/stable_token') {
      response.setHeader('content-type', 'application/json')
      return response.end(JSON.stringify({ access_token: 'token-7', expires_in: 7200 }))
    }
    response.setHeader('content-type', answerCode.type)
    return response.end(answerCode.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await act(`http://127.0.0.1:${port}`, asked)
  } finally {
    server.close()
  }
}

describe('WeChat’s own codes', () => {
  it('are asked for as the cloud asks, the secret only where a token is granted', () =>
    withWeChat({ type: 'image/jpeg', body: Buffer.from('a picture') }, async (url, asked) => {
      const picture = await wechatPictures({ appid: 'wx1', secret: SECRET, opens: 'trial', url })
      assert.equal((await picture('s.yuyuanroad')).toString(), 'a picture')
      const grant = { grant_type: 'client_credential', appid: 'wx1', secret: SECRET }
      assert.deepEqual(asked, [
        { path: '/cgi-bin/stable_token', body: grant },
        {
          path: '/wxa/getwxacodeunlimit?access_token=token-7',
          body: {
            scene: 's.yuyuanroad',
            page: 'pages/home/index',
            width: 1_280,
            env_version: 'trial',
            check_path: false,
          },
        },
      ])
    }))

  it('are refused in WeChat’s words, by code', () => {
    const body = JSON.stringify({ errcode: 41030, errmsg: 'invalid page' })
    return withWeChat({ type: 'application/json', body }, async (url) => {
      const picture = await wechatPictures({ appid: 'wx1', secret: SECRET, opens: 'release', url })
      await assert.rejects(picture('s.yuyuanroad'), (thrown: Error) => {
        assert.equal(thrown.message, 'WeChat refused s.yuyuanroad: 41030 invalid page')
        return true
      })
    })
  })
})
