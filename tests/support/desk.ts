import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { Seed } from '../../cloudfunctions/emulator/seed/seed'
import { ROOT } from '../../config/build'
import { answerWhenAsked, launchBrowser, type SubscribeAnswer } from './browser'
import { type TestCloud, testCloud } from './local-cloud'

/** The desk in a browser, as `npm start` opens it, on a cloud of its own. */
export interface Desk {
  readonly cloud: TestCloud
  readonly page: Page
  readonly shopper: FrameLocator
  readonly counter: FrameLocator
  /** What the pages complained of; a test that expects nothing asserts that it is empty. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Errors and warnings of every frame. A frame reloaded under a poll drops that call, which is no fault. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

interface DeskOptions {
  readonly language?: 'zh-CN' | 'en-GB'
  readonly seed?: Seed
  /** How both phones answer when WeChat asks; null where the test answers itself. */
  readonly asked?: SubscribeAnswer | null
}

export async function openDesk({
  language = 'zh-CN',
  seed = 'demo',
  asked = 'allow',
}: DeskOptions = {}): Promise<Desk> {
  const cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5'), seed })
  const browser: Browser = await launchBrowser()
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 1600, height: 1000 },
  })
  if (asked !== null) await answerWhenAsked(context, asked)
  const page = await context.newPage()
  const complaints = listen(page)
  await page.goto(cloud.url)
  return {
    cloud,
    page,
    shopper: page.frameLocator('.phone:nth-child(1) iframe'),
    counter: page.frameLocator('.phone:nth-child(2) iframe'),
    complaints,
    close: async () => {
      await browser.close()
      await cloud.cloud.close()
    },
  }
}
