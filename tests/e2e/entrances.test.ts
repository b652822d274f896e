import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { followAddress, takeOverAddress } from '@/features/queue/addresses'
import { invitationAddress } from '@/features/staff/addresses'
import { COUNTED_AFTER_MS } from '@/features/stores/entry-counter'
import { asId } from '@/shared/kernel/ids'
import { ROOT } from '../../config/build'
import { value } from '../support/answers'
import { launchBrowser } from '../support/browser'
import { joinAll, TestCounter } from '../support/counter'
import { mediumTable, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'

const HOME = '/pages/home/index'
const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 10_000
/** Longer than a page takes to slide in. */
const PAGE_SLIDES_MS = 400
const CODE = 'abcdefghij0123456789abcdef'

const scene = (code: string) => `${HOME}?scene=${encodeURIComponent(code)}`
const link = (address: string) => `${HOME}?q=${encodeURIComponent(address)}`

/** What is seen once the entrance has led where it should. */
interface Landing {
  readonly address: string
  readonly standing: string
  readonly words?: RegExp
}

/** A phone of its own, and what its pages complained of. */
interface Held {
  readonly page: Page
  readonly complaints: string[]
  /** Every address it was at. */
  readonly addresses: string[]
}

describe('an entrance', () => {
  let cloud: TestCloud
  let browser: Browser
  let landings: Readonly<Record<string, Landing>>
  before(async () => {
    cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
    browser = await launchBrowser()
    const [mine] = await joinAll(cloud, ['shopper-followed'])
    assert.ok(mine)
    const share = cloud.phone('shopper-followed').intent('queue/share', { ticketId: mine.id })
    const { followCode } = value<'queue/share'>(await share.send())
    const walkIn = { laneId: mediumTable, size: 3, name: null }
    const counter = value<'queue/add-walk-in'>(
      await new TestCounter(cloud).send('queue/add-walk-in', walkIn),
    )
    const takeOverCode = counter.added?.takeOverCode
    assert.ok(followCode && takeOverCode)
    const number = { standing: '#ticket-number', words: /^A001$/ }
    const takeOver = { standing: '#take-over' }
    landings = {
      'no code at all': { address: HOME, standing: `#store-${yuyuan}` },
      'the code at a door': { address: scene('s.yuyuanroad'), standing: '#here', words: /在店里/ },
      'a table’s code': { address: scene('p.yuyuanroad.T3'), standing: '#here', words: /3 号桌/ },
      'a counter’s code': { address: scene('c.wukangroad.C1'), standing: '#here', words: /1 号台/ },
      'a lane’s code': {
        address: scene('l.yuyuanroad.B'),
        standing: `#lane-${mediumTable}.lane-scanned #join-${mediumTable}.tap-main`,
      },
      'a card of the store': { address: `${HOME}?store=${yuyuan}`, standing: '#all-stores' },
      'a follow card': { address: followAddress(followCode), ...number },
      'a follow code': { address: scene(`f.${followCode}`), ...number },
      'a take-over card': { address: takeOverAddress(takeOverCode), ...takeOver },
      'a take-over code': { address: scene(`t.${takeOverCode}`), ...takeOver },
      'a take-over code of long ago': { address: scene(`t.${CODE}`), ...takeOver },
      'a place that is gone': { address: scene('p.yuyuanroad.Z9'), standing: '#unknown-place' },
      'a lane that is gone': { address: scene('l.yuyuanroad.Z'), standing: '#unknown-lane' },
      'a store that is gone': { address: scene('s.nosuchstore'), standing: '#refused' },
      'a foreign code': { address: scene('hello'), standing: '#bad-code' },
      'a code that is no encoding': {
        address: `${HOME}?scene=%25E0%25A4%25A`,
        standing: '#bad-code',
      },
      'an endless code': { address: scene('s'.repeat(200)), standing: '#bad-code' },
      'a foreign plain link': {
        address: link('https://x.example/s/s.yuyuanroad'),
        standing: '#bad-code',
      },
      'a page that is gone': { address: '/shopper/gone/index?id=1', standing: '#missing-page' },
    }
  })
  after(async () => {
    await browser.close()
    await cloud.cloud.close()
  })

  let launches = 0

  /** @param entrance WeChat's scene value, where it is not the usual one of such an address */
  const start = ({ page }: Held, address: string, entrance = '') => {
    launches += 1
    const person = `openid=shopper-new&launch=${launches}${entrance}`
    return page.goto(`${cloud.url}/phone/?${person}#${address}`)
  }

  async function hold(): Promise<Held> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    // The phone's clock is right, whatever day this runs on.
    await page.clock.setFixedTime(cloud.cloud.clock.now())
    const complaints: string[] = []
    const addresses: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('framenavigated', (frame) => addresses.push(frame.url()))
    return { page, complaints, addresses }
  }

  async function seen({ page }: Held, name: string, { standing, words }: Landing): Promise<void> {
    const there = page.locator(`.taro_page:not(.before) ${standing}`).locator('visible=true')
    await (words ? there.filter({ hasText: words }) : there)
      .waitFor()
      .catch((cause: unknown) => assert.fail(`${name}: ${cause}`))
  }

  /** Another address in the browser's bar, while the Mini Program is open: its page is a new one. */
  const enter = async ({ page }: Held, address: string) => {
    // Taro's router loses an address that comes while the page before is still sliding in.
    await page.waitForTimeout(PAGE_SLIDES_MS)
    await page.evaluate((to) => {
      for (const each of document.querySelectorAll('.taro_page')) each.classList.add('before')
      window.location.hash = to
    }, address)
  }

  async function put(held: Held): Promise<void> {
    assert.deepEqual(held.complaints, [])
    await held.page.context().close()
  }

  it('leads where it should when it starts the Mini Program', async () => {
    const held = await hold()
    for (const [name, landing] of Object.entries(landings)) {
      await start(held, landing.address)
      await seen(held, name, landing)
      assert.deepEqual(held.complaints, [], name)
      await held.page.evaluate(() => localStorage.clear())
    }
    await put(held)
  })

  it('leads where it should when the Mini Program is open already', async () => {
    const held = await hold()
    await start(held, `${HOME}?store=${yuyuan}`)
    await seen(held, 'a store', { address: HOME, standing: '#all-stores' })
    for (const [name, landing] of Object.entries(landings)) {
      await enter(held, landing.address)
      await seen(held, name, landing)
      assert.deepEqual(held.complaints, [], name)
    }
    await put(held)
  })

  it('by an invitation’s code opens the page it is for, with home under it', async () => {
    const invitation = invitationAddress(asId(CODE))
    const held = await hold()
    await start(held, scene(`i.${CODE}`))
    const opened = () => held.addresses.some((address) => address.endsWith(`#${invitation}`))
    for (let waited = 0; !opened() && waited < STANDS_MS; waited += 100) {
      await held.page.waitForTimeout(100)
    }
    assert.ok(opened(), held.addresses.join('\n'))
    await put(held)
  })

  it('in Moments’ single page asks the cloud nothing', async () => {
    const held = await hold()
    const asked: string[] = []
    held.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await start(held, scene('s.yuyuanroad'), '&entrance=1154')
    await held.page.locator('#only-a-look').waitFor()
    await held.page.waitForTimeout(COUNTED_AFTER_MS + 500)
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/call/')),
      [],
    )
    await put(held)
  })
})
