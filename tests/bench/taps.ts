import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { CARD_ADDRESS, ME_ADDRESS } from '@/features/membership/addresses'
import { orderAddress, orderBoardAddress } from '@/features/orders/addresses'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import { doorCode } from '@/shared/domain/stores/door-code'
import { ROOT } from '../../config/build'
import { value } from '../support/answers'
import { launchBrowser } from '../support/browser'
import { joinAll } from '../support/counter'
import { oolongCup, smallTable, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { joinMembers } from '../support/members'
import { line, TestShop } from '../support/order-shop'
import type { Figures } from './figures'

const PHONE = { width: 375, height: 812 }
/** More than anyone would put up with: a way that needs more is broken. */
const MAX_TAPS = 5
/** A tap's answer is on the screen well before this, on a slow machine too. */
const ANSWER_MS = 10_000

/** The main button of whatever asks something on the way: our own sheets, and WeChat's. */
const ASKED = '.sheet .tap-main:visible, .ticket-ask .tap-main:visible, #subscribe-allow:visible'

interface Way {
  readonly openid: string
  readonly address: string
  /** The button one begins with. */
  readonly begin: string
  /** What has to be there before one begins, for every question to be asked on the way. */
  readonly once?: string
  /** What is wanted, and the words it has then. */
  readonly wanted: { readonly selector: string; readonly words: string }
}

/** Counts the clicks that reach the page from now on, whatever is under them. */
async function countTaps(page: Page): Promise<() => number> {
  let taps = 0
  await page.exposeFunction('tapped', () => {
    taps += 1
  })
  await page.evaluate(() =>
    document.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted && 'tapped' in window && typeof window.tapped === 'function')
          window.tapped()
      },
      true,
    ),
  )
  return () => taps
}

/** Taps what a person would, the main button of whatever lies on top, until the wanted is there. */
async function tapsOf(cloud: TestCloud, browser: Browser, way: Way): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
  const page = await context.newPage()
  page.setDefaultTimeout(ANSWER_MS)
  await page.goto(`${cloud.url}/phone/?openid=${way.openid}#${way.address}`)
  const begin = page.locator(`${way.begin}:visible`)
  await begin.waitFor()
  if (way.once) await page.locator(`${way.once}:visible`).waitFor()
  const counted = await countTaps(page)
  const { selector, words } = way.wanted
  const there = page.locator(`${selector}:visible`).filter({ hasText: words })
  const asked = page.locator(ASKED).first()
  for (let tap = 1; (await there.count()) === 0; tap += 1) {
    if (tap > MAX_TAPS) throw new Error(`${words} is not there after ${MAX_TAPS} taps`)
    await ((await asked.count()) > 0 ? asked : begin).click()
    await there.or(asked).first().waitFor()
  }
  await context.close()
  return counted()
}

/** From an order that was collected to the payment sheet of the same once more. */
async function tapsToPayAgain(cloud: TestCloud, browser: Browser): Promise<number> {
  const { id } = await new TestShop(cloud).paid([line(oolongCup)])
  const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
  const page = await context.newPage()
  page.setDefaultTimeout(ANSWER_MS)
  await page.goto(`${cloud.url}/phone/?openid=shopper-lin#${orderAddress(id)}`)
  const again = page.locator('#order-again:visible')
  await again.waitFor()
  const counted = await countTaps(page)
  await again.click()
  await page.locator('#asking-pay:visible').waitFor()
  await page.locator('#pay:visible').click()
  await page.locator('#pay-sheet-pay').click()
  await page.locator('#order-status:visible').filter({ hasText: '已付款' }).waitFor()
  await context.close()
  return counted()
}

/** From a board with an order ready to the same handed over. */
async function tapsToHandOver(cloud: TestCloud, browser: Browser): Promise<number> {
  const shop = new TestShop(cloud)
  const { id, number } = await shop.paid([line(oolongCup)])
  const at = { storeId: yuyuan, orderId: id }
  value<'orders/accept'>(await shop.send('orders/accept', { ...at, notesSeen: true }))
  value<'orders/ready'>(await shop.send('orders/ready', at))
  return tapsOf(cloud, browser, {
    openid: 'clerk-mei',
    address: orderBoardAddress(yuyuan),
    begin: `#hand-over-${id}`,
    wanted: { selector: '#column-handed-over', words: number ?? '' },
  })
}

/** The most taps it takes a member to have the card shown, from whichever tab they are on. */
async function tapsToCard(cloud: TestCloud, browser: Browser): Promise<number> {
  await joinMembers(cloud, 'shopper-one')
  const counts: number[] = []
  for (const address of ['/pages/home/index', CARD_ADDRESS, ME_ADDRESS]) {
    const cardTab = '.weui-tabbar__item:has-text("会员卡")'
    const wanted = { selector: '#card-code', words: '' }
    counts.push(
      await tapsOf(cloud, browser, { openid: 'shopper-one', address, begin: cardTab, wanted }),
    )
  }
  return Math.max(...counts)
}

/**
 * Taps from a store shown after its door code was scanned to the number shown, from a counter
 * with people waiting to the next one called, from any tab to the card, from a ready order to the
 * same handed over, and from an old order to the same paid once more. Counted by the page, in a
 * browser, on a fresh cloud.
 */
export async function measureTaps(): Promise<Figures> {
  const cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
  const browser = await launchBrowser()
  try {
    await joinAll(cloud, ['shopper-one', 'shopper-two'])
    // Orders for now are taken while somebody looks at the board.
    await new TestShop(cloud).board()
    return {
      'taps/hand-over': await tapsToHandOver(cloud, browser),
      'taps/reorder-to-pay': await tapsToPayAgain(cloud, browser),
      'taps/any-tab-to-card': await tapsToCard(cloud, browser),
      'taps/scan-to-ticket': await tapsOf(cloud, browser, {
        openid: 'shopper-three',
        address: `/pages/home/index?scene=${doorCode(yuyuan)}`,
        begin: `#join-${smallTable}`,
        once: '#asking-join',
        wanted: { selector: '#ticket-number', words: 'A003' },
      }),
      'taps/call-next': await tapsOf(cloud, browser, {
        openid: 'clerk-mei',
        address: COUNTER_ADDRESS,
        begin: `#call-next-${smallTable}`,
        wanted: { selector: `#called-${smallTable}`, words: 'A001' },
      }),
    }
  } finally {
    await browser.close()
    await cloud.cloud.close()
  }
}
