import type { CDPSession, Page } from 'playwright-core'

/** What differs from run to run by its nature: random codes. */
const CHANGING =
  '.take-over-code, .card-qr, .card-bars, .card-digits, .card-time, #card-changes, #card-number, #my-number, #screen-code, .held-out'
const COVER_COLOUR = '#888888'

const sessions = new WeakMap<Page, CDPSession>()

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  return session
}

/** Runs in the page: lays a sheet over all that changes, once the fonts are there. */
async function cover([changing, colour]: readonly [string, string]): Promise<boolean> {
  await document.fonts.ready
  const sheets = document.createElement('div')
  sheets.id = 'covers'
  for (const element of document.querySelectorAll(changing)) {
    const { left, top, width, height } = element.getBoundingClientRect()
    const sheet = document.createElement('div')
    const place = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`
    sheet.style.cssText = `position: fixed; z-index: 2147483647; background: ${colour}; ${place}`
    sheets.append(sheet)
  }
  if (sheets.childElementCount > 0) document.documentElement.append(sheets)
  return sheets.childElementCount > 0
}

/**
 * The page as it stands, as a PNG of the pixels its reader sees, what changes from run to run
 * covered. Asked of Chromium itself: Playwright's own takes thrice the processor's time, squeezing
 * the picture small, though nobody keeps it.
 */
export async function screenshot(page: Page): Promise<Buffer> {
  const covered = await page.evaluate(cover, [CHANGING, COVER_COLOUR] as const)
  const session = await sessionOf(page)
  const options = { format: 'png', optimizeForSpeed: true } as const
  const { data } = await session.send('Page.captureScreenshot', options)
  if (covered) await page.evaluate(() => document.getElementById('covers')?.remove())
  return Buffer.from(data, 'base64')
}
