import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import { WEAPP_DIR } from '../../config/package-sizes'
import { builtFiles } from '../support/miniprogram/built-files'
import { namesIn } from '../support/miniprogram/used-names'

/** The frame's own script knows the name of every interface there is, and calls none by itself. */
const FRAME = ['taro.js', 'runtime.js']

const ours = namesIn(WEAPP_DIR).filter(({ file }) => !FRAME.includes(file))
const templates = builtFiles('.wxml', WEAPP_DIR)
  .map((file) => readFileSync(join(WEAPP_DIR, file), 'utf8'))
  .join('\n')

/** Which of these names our scripts read off anything, and where. */
function using(...names: readonly string[]): string[] {
  return ours.flatMap(({ file, members }) =>
    names.filter((name) => members.has(name)).map((name) => `${name} in ${file}`),
  )
}

/** Which of our scripts have these words. */
function saying(words: RegExp): string[] {
  return ours.flatMap(({ file, texts }) =>
    [...texts].filter((text) => words.test(text)).map((text) => `“${text}” in ${file}`),
  )
}

const tags = new Set([...templates.matchAll(/<([\w-]+)/g)].map(([, tag = '']) => tag))
const appJson = v.looseObject({
  tabBar: v.looseObject({ list: v.array(v.unknown()) }),
  navigateToMiniProgramAppIdList: v.optional(v.array(v.string())),
  plugins: v.optional(v.unknown()),
})

describe('the package that is submitted', () => {
  it('leads to no other Mini Program, page of the web or account', () => {
    assert.deepEqual(
      using('navigateToMiniProgram', 'openEmbeddedMiniProgram', 'openOfficialAccountProfile'),
      [],
    )
    // WeChat's card of the merchant's own account, `official-account`, leads to nobody else's.
    for (const tag of ['web-view', 'ad', 'ad-custom', 'functional-page-navigator']) {
      assert.ok(!tags.has(tag), tag)
    }
    const app = v.parse(appJson, JSON.parse(readFileSync(join(WEAPP_DIR, 'app.json'), 'utf8')))
    assert.equal(app.navigateToMiniProgramAppIdList, undefined)
    assert.equal(app.plugins, undefined)
  })

  it('rewards nobody for sharing, following or being told', () => {
    const rewarded =
      /(分享|转发|关注|订阅|允许)[^。；，]{0,8}(得|送|领|赢|换)|(share|follow|subscribe)[^.;]{0,20}(points|coupon|gift|win)/i
    assert.deepEqual(saying(rewarded), [])
    assert.ok(rewarded.test('分享给好友得 10 积分') && rewarded.test('Share it and earn points'))
  })

  it('plays no sound or film, but the board’s two notes', () => {
    assert.deepEqual(
      using(
        'createInnerAudioContext',
        'getBackgroundAudioManager',
        'createVideoContext',
        'playVoice',
      ),
      [],
    )
    for (const tag of ['video', 'audio', 'live-player']) assert.ok(!tags.has(tag), tag)
    const sounding = using('createWebAudioContext')
    assert.ok(sounding.length > 0 && sounding.every((where) => where.includes(' in staff/')))
  })

  it('keeps nobody on their way back, and opens nothing by itself', () => {
    assert.deepEqual(
      using('enableAlertBeforeUnload', 'showModal', 'showActionSheet', 'hideHomeButton'),
      [],
    )
    assert.ok(!tags.has('page-container'))
  })

  it('holds no word of a test or a demonstration', () => {
    assert.deepEqual(saying(/测试|演示|敬请期待|开发中|lorem ipsum|coming soon|\bdemo\b/i), [])
  })

  it('has four tabs at most, and says errors in its own words', () => {
    const app = v.parse(appJson, JSON.parse(readFileSync(join(WEAPP_DIR, 'app.json'), 'utf8')))
    assert.ok(app.tabBar.list.length <= 4)
    assert.deepEqual(using('showToast'), [])
  })
})
