import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { PNG } from 'pngjs'
import { parse, type Rule } from 'postcss'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import {
  OPERATOR_ADDRESS,
  PRIVACY_ADDRESS,
  storePageAddress,
} from '@/features/stores/page-addresses'
import { doorCode } from '@/shared/domain/stores/door-code'
import { ROOT } from '../../config/build'
import { WEAPP_DIR } from '../../config/package-sizes'
import { joinAll } from '../support/counter'
import { yuyuan } from '../support/demo'
import { withCloud } from '../support/local-cloud'
import { builtFiles } from '../support/miniprogram/built-files'
import { HOME, Phone } from '../support/miniprogram/phone'
import { namesIn } from '../support/miniprogram/used-names'

/** 体验评分, developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html */
const LIMITS = {
  setDataCallsASecond: 20,
  setDataBytes: 256 * 1024,
  nodes: 1_000,
  depth: 30,
  children: 60,
  requestsAtOnce: 10,
  /** A PNG within the package; pictures of goods come from the merchant's own address. */
  pictureBytes: 40 * 1024,
  styleSheetPictureBytes: 10 * 1024,
} as const

/** A page of each sort, long ones among them, by who opens it. */
const PAGES = {
  'the list of stores': ['shopper-lin', HOME],
  'a store’s line': ['shopper-lin', `${HOME}?scene=${doorCode(yuyuan)}`],
  'the menu': ['shopper-lin', 'pages/shop/index'],
  'a store': ['shopper-lin', storePageAddress(yuyuan).slice(1)],
  'the operator': ['shopper-lin', OPERATOR_ADDRESS.slice(1)],
  'the privacy text': ['shopper-lin', PRIVACY_ADDRESS.slice(1)],
  'the counter': ['clerk-mei', COUNTER_ADDRESS.replace(/^\//, '')],
  'the order board': ['clerk-mei', `staff/orders/index?store=${yuyuan}`],
  'the bookings of a day': ['clerk-mei', `staff/bookings/index?store=${yuyuan}`],
} as const

describe('each page, opened', () => {
  const cloud = withCloud()
  const people = Array.from({ length: 40 }, (_, each) => `shopper-${each + 10}`)

  async function look(act: (phone: Phone, what: string) => void): Promise<void> {
    await cloud().reset()
    await joinAll(cloud(), people)
    for (const [what, [openid, address]] of Object.entries(PAGES)) {
      const phone = new Phone({ cloud: cloud(), openid, address })
      try {
        await phone.quiet()
        if (address === 'pages/shop/index') await phone.tap(`store-${yuyuan}`)
        act(phone, what)
      } finally {
        phone.close()
      }
    }
  }

  it('is drawn with few and small calls of setData', () =>
    look(({ page }, what) => {
      assert.ok(page.drawBytes.length > 0, what)
      const calls = `${what}: ${page.drawBytes.length} calls`
      assert.ok(page.drawBytes.length <= LIMITS.setDataCallsASecond, calls)
      for (const bytes of page.drawBytes) {
        assert.ok(bytes <= LIMITS.setDataBytes, `${what}: ${bytes} bytes`)
      }
    }))

  it('is a tree of fewer than 1,000 nodes, 30 deep, with 60 children at most', () =>
    look(({ page }, what) => {
      const { nodes, depth, widest } = page.view.shape
      assert.ok(nodes > 10 && nodes < LIMITS.nodes, `${what}: ${nodes} nodes`)
      assert.ok(depth < LIMITS.depth, `${what}: ${depth} deep`)
      assert.ok(widest <= LIMITS.children, `${what}: ${widest} children`)
    }))

  it('asks the cloud for little, and for nothing twice', () =>
    look((phone, what) => {
      assert.ok(phone.mostAtOnce > 0 && phone.mostAtOnce <= LIMITS.requestsAtOnce, what)
      assert.deepEqual(phone.asked, [...new Set(phone.asked)], what)
    }))

  it('complains of nothing', () =>
    look(({ complaints }, what) => assert.deepEqual(complaints, [], what)))
})

const sheets = builtFiles('.wxss').map((file) => ({
  file,
  css: parse(readFileSync(join(WEAPP_DIR, file), 'utf8')),
}))

/** Rules of every style sheet that are so, by file and selector. */
function rulesThat(are: (rule: Rule) => boolean): string[] {
  return sheets.flatMap(({ file, css }) => {
    const found: string[] = []
    css.walkRules((rule) => {
      if (are(rule)) found.push(`${file}: ${rule.selector}`)
    })
    return found
  })
}

/** What a rule says of a property, each time it does. */
function said(rule: Rule, property: RegExp): string[] {
  return rule.nodes.flatMap((node) =>
    node.type === 'decl' && property.test(node.prop) ? [node.value] : [],
  )
}

const SAFE = 'env(safe-area-inset-bottom)'
/** A ground over the whole page; what lies on it keeps clear by itself. */
const covers = (rule: Rule) => said(rule, /^top$/).includes('0')

describe('the style sheets', () => {
  it('show a tap by hover-class, never by :active', () => {
    assert.deepEqual(
      rulesThat(({ selector }) => selector.includes(':active')),
      [],
    )
    assert.ok(rulesThat(({ selector }) => selector.includes('.tap-pressed')).length > 0)
  })

  it('keep what is fixed to the foot clear of the phone’s edge', () => {
    const atFoot = (rule: Rule) =>
      said(rule, /^position$/).includes('fixed') &&
      said(rule, /^bottom$/).length > 0 &&
      !covers(rule)
    const isClear = (rule: Rule) =>
      said(rule, /^(bottom|padding)/).some((text) => text.includes(SAFE))
    assert.ok(rulesThat(atFoot).length >= 3)
    assert.deepEqual(
      rulesThat((rule) => atFoot(rule) && !isClear(rule)),
      [],
    )
  })

  it('let what is scrolled within a page go on by itself', () => {
    const scrolls = (rule: Rule) => said(rule, /^overflow/).some((text) => /auto|scroll/.test(text))
    const goesOn = (rule: Rule) => said(rule, /^-webkit-overflow-scrolling$/).includes('touch')
    assert.ok(rulesThat(scrolls).length >= 5)
    assert.deepEqual(
      rulesThat((rule) => scrolls(rule) && !goesOn(rule)),
      [],
    )
  })

  it('hold no pictures', () => {
    for (const { file, css } of sheets) {
      const pictures = css.toString().match(/url\(["']?data:[^)]*\)/g) ?? []
      assert.ok(pictures.join('').length <= LIMITS.styleSheetPictureBytes, file)
    }
  })
})

describe('the pictures of the package', () => {
  it('are small, and no larger than they are shown', () => {
    const pictures = builtFiles('.png')
    assert.ok(pictures.length > 10)
    for (const file of pictures) {
      assert.ok(statSync(join(WEAPP_DIR, file)).size <= LIMITS.pictureBytes, file)
      // WeChat draws a tab's icon 27 points wide: 81 px at three to a point.
      const { width } = PNG.sync.read(readFileSync(join(WEAPP_DIR, file)))
      if (file.startsWith('tab-icons/')) assert.ok(width <= 81, `${file}: ${width} px`)
    }
  })
})

describe('our own scripts', () => {
  it('use no interface that is given up, and no address without TLS', () => {
    const givenUp = [
      'getSystemInfo',
      'getSystemInfoSync',
      'getUserInfo',
      'getUserProfile',
      'createAudioContext',
    ]
    for (const { file, members, texts } of namesIn(WEAPP_DIR)) {
      // Taro's own copies for its own use: it asks for the system once, before it may be asked anew.
      if (['taro.js', 'vendors.js'].includes(file)) continue
      assert.deepEqual(
        givenUp.filter((name) => members.has(name)),
        [],
        file,
      )
      const bare = [...texts].filter((text) => /^http:\/\/(?!www\.w3\.org\/)/.test(text))
      assert.deepEqual(bare, [], file)
    }
  })
})

describe('what a finger can tap', () => {
  /** Shades that close what lies over them: a tap there shows itself. */
  const SHADES = ['sheet-shade']

  it('has a hover-class wherever it is tapped', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    let tappable = 0
    for (const file of files.filter((each) => each.endsWith('.tsx') && !each.endsWith('.h5.tsx'))) {
      const text = readFileSync(join(ROOT, 'src', file), 'utf8')
      for (const [element] of text.matchAll(
        /<(?:View|Button|Image|Text)\b(?:[^<>]|=>)*?\bonClick=(?:[^<>]|=>)*?>/g,
      )) {
        if (SHADES.some((shade) => element.includes(shade))) continue
        tappable += 1
        assert.match(element, /hoverClass=/, `${file}: ${element}`)
      }
    }
    assert.ok(tappable >= 20, `${tappable} found`)
  })
})
