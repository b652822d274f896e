import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { PNG } from 'pngjs'
import * as v from 'valibot'
import { amountCodes } from '../../cloudfunctions/emulator/desk/amount-codes'
import {
  CODE_LIMITS,
  type MiniProgramCodes,
  openMiniProgramCodes,
} from '../../cloudfunctions/emulator/openapi/mini-program-codes'
import { readCode } from '../support/read-code'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const HOME = 'pages/home/index'
const wanted = { scene: 's.yuyuanroad', page: HOME, checkPath: false }

const pictured = v.object({
  errCode: v.literal(0),
  contentType: v.string(),
  buffer: v.object({ type: v.literal('Buffer'), data: v.array(v.number()) }),
})
const failedWith = v.object({ failed: v.object({ errCode: v.number(), errMsg: v.string() }) })

describe('wxacode.getUnlimited through the real SDK', () => {
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud({ releasedPages: [HOME] })
  })
  after(() => cloud.close())

  const code = (message: object) => cloud.call('probe', { do: 'code', message })

  it('answers a picture’s bytes, which open the page with the scene', async () => {
    const { contentType, buffer } = v.parse(pictured, await code(wanted))
    assert.equal(contentType, 'image/png')
    assert.equal(readCode(Uint8Array.from(buffer.data)), `${HOME}?scene=s.yuyuanroad`)
  })

  it('keeps every character a scene may have', async () => {
    const scene = `0aZ!#$&'()*+,/:;=?@-._~`
    const { buffer } = v.parse(pictured, await code({ ...wanted, scene }))
    const [, encoded = ''] = readCode(Uint8Array.from(buffer.data)).split('?scene=')
    assert.equal(decodeURIComponent(encoded), scene)
  })

  it('checks the page unless told not to, as the real one does', async () => {
    const { checkPath: _, ...checked } = wanted
    v.parse(pictured, await code(checked))
    const { failed } = v.parse(failedWith, await code({ ...checked, page: 'shopper/ticket/index' }))
    assert.equal(failed.errCode, 41030)
    assert.match(failed.errMsg, /invalid page/)
  })
})

describe('a code’s parameters', () => {
  const errcode = (codes: MiniProgramCodes, parameters: object) => {
    const made = codes.make({ scene: 's.x', page: HOME, check_path: false, ...parameters })
    return 'errcode' in made ? made.errcode : 0
  }
  const cases: readonly (readonly [string, object, number])[] = [
    ['a scene of 32 characters', { scene: 'x'.repeat(32) }, 0],
    ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['an empty scene', { scene: '' }, 40169],
    ['a scene with a percent sign', { scene: 's.%41' }, 40129],
    ['a scene in Chinese', { scene: '愚园路' }, 40129],
    ['a scene with a space', { scene: 'a b' }, 40129],
    ['a scene with WeChat’s own parameter', { scene: 'scancode_time=1' }, 85096],
    ['a page with a leading slash', { page: `/${HOME}` }, 41030],
    ['a page with a query', { page: `${HOME}?a=1` }, 41030],
    ['a checked page before any release', { check_path: true }, 41030],
    ['no word on checking', { check_path: undefined }, 41030],
    ['the least width', { width: 280 }, 0],
    ['the greatest width', { width: 1280 }, 0],
    ['less than the least width', { width: 279 }, 40097],
    ['more than the greatest width', { width: 1281 }, 40097],
    ['a version there is none of', { env_version: 'beta' }, 47001],
    ['a scene that is no text', { scene: 7 }, 47001],
  ]
  for (const [name, parameters, expected] of cases) {
    it(`${expected === 0 ? 'may be' : `are refused with ${expected}:`} ${name}`, () => {
      assert.equal(
        errcode(
          openMiniProgramCodes([], () => 0),
          parameters,
        ),
        expected,
      )
    })
  }

  it('decide how wide the picture is, 430 pixels when they do not say', () => {
    const codes = openMiniProgramCodes([], () => 0)
    for (const [width, expected] of [
      [undefined, 430],
      [280, 280],
      [1280, 1280],
    ]) {
      const made = codes.make({ scene: 's.yuyuanroad', page: HOME, check_path: false, width })
      assert.ok('bytes' in made)
      assert.equal(PNG.sync.read(Buffer.from(made.bytes)).width, expected)
      assert.equal(readCode(made.bytes), `${HOME}?scene=s.yuyuanroad`)
    }
  })

  it('are remembered by their scene, those that were made alone, until all is forgotten', () => {
    const codes = openMiniProgramCodes([], () => 0)
    for (const scene of ['s.yuyuanroad', '', 'a.yuyuanroad.3650']) {
      codes.make({ scene, page: HOME, check_path: false })
    }
    assert.deepEqual(codes.made(), ['s.yuyuanroad', 'a.yuyuanroad.3650'])
    codes.clear()
    assert.deepEqual(codes.made(), [])
  })

  it('are taken 5,000 times a minute, refused ones among them, and again in the next', () => {
    let now = 60_000
    const codes = openMiniProgramCodes([], () => now)
    for (let call = 0; call < CODE_LIMITS.callsPerMinute; call += 1) {
      assert.equal(errcode(codes, { scene: '' }), 40169)
    }
    assert.equal(errcode(codes, {}), 45009)
    now += 60_000
    assert.equal(errcode(codes, {}), 0)
  })
})

describe('the amounts that lie on the desk', () => {
  it('are the last two that were asked for, each once, the newest first, and no other codes', () => {
    const made = ['a.yuyuanroad.100', 'a.yuyuanroad.5', 's.yuyuanroad', 'a.yuyuanroad.3650']
    assert.deepEqual(amountCodes([...made, 'a.yuyuanroad.5', 'p.yuyuanroad.T3']), [
      { number: '¥0.05', scene: 'a.yuyuanroad.5' },
      { number: '¥36.50', scene: 'a.yuyuanroad.3650' },
    ])
    assert.deepEqual(amountCodes([]), [])
  })
})
