import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Instant } from '@/shared/kernel/instant'
import { ROOT } from '../../../config/build'
import { launchBrowser } from '../browser'
import { type TestCloud, testCloud } from '../local-cloud'
import { latinFaces, writeLatinAlike } from './latin'
import { setScene } from './scene'
import type { Screen } from './screen'
import { screensOf } from './screens'

/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 10_000

/** Where a phone's screen does not reach the cloud. */
const CUT_OFF: ReadonlySet<Screen['cloud']> = new Set(['silent', 'gone', 'lost'])

/** Whom a screen is shown to. */
export interface Reader {
  readonly locale: 'zh-CN' | 'en-GB'
  readonly colorScheme: 'light' | 'dark'
  /** The size of type set in the browser: 16 px unless its reader has chosen another. */
  readonly typePx?: number
}

/**
 * Two that differ in all a screen may depend on. English in large type takes the most room: what it
 * fits into, English in small type and Chinese in large fit as well.
 */
export const readers = {
  zh: { locale: 'zh-CN', colorScheme: 'light' },
  'en-dark-large': { locale: 'en-GB', colorScheme: 'dark', typePx: 22 },
} as const satisfies Record<string, Reader>

export type ReaderName = keyof typeof readers

/** Sets a cloud's clock back: a screen must not look older because many were shown before it. */
function setBack({ cloud: { clock } }: TestCloud, at: Instant): void {
  clock.reset()
  clock.moveTo(at)
}

/** Runs in the page: whether something the selector names is seen before the time is up. */
async function comesIntoSight([selector, withinMs]: readonly [string, number]): Promise<boolean> {
  const until = performance.now() + withinMs
  while (performance.now() < until) {
    for (const element of document.querySelectorAll(selector)) {
      const { width, height } = element.getBoundingClientRect()
      const isShown = element.checkVisibility({ visibilityProperty: true })
      if (isShown && width > 0 && height > 0) return true
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return false
}

/** Every screen of the Mini Program, to be shown in a browser. */
export class Shown {
  /** When the scene was set. */
  private readonly at: Instant
  /** Phones whose screen does not reach the cloud. */
  private readonly cutOff = new Set<Page>()
  private count = 0

  constructor(
    readonly screens: ReadonlyMap<string, Screen>,
    private readonly cloud: TestCloud,
    private readonly empty: TestCloud,
    private readonly browser: Browser,
  ) {
    this.at = cloud.cloud.clock.now()
  }

  screen(name: string): Screen {
    const screen = this.screens.get(name)
    if (!screen) throw new Error(`no screen is called ${name}`)
    return screen
  }

  /** A reader's phone, without motion, so that what stands stands still. */
  async phone({ locale, colorScheme, typePx }: Reader): Promise<Page> {
    const context = await this.browser.newContext({ locale, colorScheme, reducedMotion: 'reduce' })
    // Each screen is met for the first time: not by one who stands in the store of the screen before.
    await context.addInitScript(() => localStorage.clear())
    await context.addInitScript(writeLatinAlike, await latinFaces())
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    if (typePx !== undefined) {
      const session = await context.newCDPSession(page)
      await session.send('Page.setFontSizes', { fontSizes: { standard: typePx } })
    }
    return page
  }

  /**
   * A screen that is cut off is left while it still is: what it has unsaid stays unsaid. Others are
   * not left for nothing first, which would take a quarter of what showing one does.
   */
  private async reconnect(page: Page): Promise<void> {
    if (!this.cutOff.delete(page)) return
    await page.goto('about:blank')
    await page.context().setOffline(false)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }

  /** Shows a screen on a phone, in place of what it showed before. */
  async show(page: Page, screen: Screen): Promise<void> {
    const { cloud, size, person, address, typed, taps = [], standing } = screen
    for (const each of [this.cloud, this.empty]) setBack(each, this.at)
    await this.reconnect(page)
    if (cloud === 'gone') await page.route('**/call/**', (route) => route.abort())
    if (cloud === 'silent') await page.route('**/call/**', () => undefined)
    if (CUT_OFF.has(cloud)) this.cutOff.add(page)
    await page.setViewportSize(size)
    await screen.before?.()
    const { url } = cloud === 'empty' ? this.empty : this.cloud
    // Another number each time: where only what follows the # differs, a browser stays on its page.
    this.count += 1
    await page.goto(`${url}/phone/?openid=${person}&shown=${this.count}#${address}`)
    if (cloud === 'lost') {
      await page.locator('.card:visible').first().waitFor()
      await page.context().setOffline(true)
    }
    if (typed) await page.locator(typed[0]).fill(typed[1])
    for (const tap of taps) await page.locator(tap).click()
    // Not by a locator: Playwright would bring all it finds elements with into each page for it.
    const stands = await page.evaluate(comesIntoSight, [standing, STANDS_MS] as const)
    if (!stands) throw new Error(`${standing} is not seen ${STANDS_MS} ms after ${address} is open`)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.cloud.cloud.close()
    await this.empty.cloud.close()
  }
}

/** The screens on a cloud of their own, with somebody in every standing there is. */
export async function showScreens(): Promise<Shown> {
  const h5Dir = join(ROOT, 'dist/h5')
  const cloud = await testCloud({ h5Dir })
  const empty = await testCloud({ h5Dir, seed: 'empty' })
  const screens = screensOf(cloud, await setScene(cloud))
  return new Shown(screens, cloud, empty, await launchBrowser())
}
