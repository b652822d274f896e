import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/**
 * What axe is asked of a page: WCAG 2.2 A and AA, and axe's own best practices. Not whether labels
 * hold what is seen (2.5.3): axe joins the words of neighbouring views without a space where Taro's
 * elements part them ("A002" and "2 位" become "A0022 位"), and then misses them in a label that has
 * them all. `unheard` below asks that, line by line.
 */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'label-content-name-mismatch': { enabled: false } },
}

/** What differs between a page by day and the same in the dark. */
const CONTRAST: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast'] }

/** Asks axe in the page. What an open dialog lies over is out of reach until it closes. */
const asking = (options: RunOptions) =>
  `axe.run(document.querySelector('[aria-modal="true"]') ?? document, ${JSON.stringify(options)})
    .then(({ violations }) => violations)`

let source: Promise<string> | undefined

/** What keeps somebody from perceiving or working a page. */
const GRAVE = ['serious', 'critical']

/**
 * What axe finds serious or critical on the page as it stands, one line an element: the rule, the
 * element, what is wrong with it. A page Taro keeps under the one shown is hidden and not looked at.
 */
export async function graveFindings(
  page: Page,
  asked: 'all' | 'contrast' = 'all',
): Promise<string[]> {
  source ??= readFile(SOURCE, 'utf8')
  // Evaluated, since putting it into the page as an element takes twice as long.
  const violations = await page.evaluate<AxeResults['violations']>(
    `${await source};${asking(asked === 'all' ? OPTIONS : CONTRAST)}`,
  )
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
}

/** A sign such as − says nothing that could be heard as it stands. */
const hasWords = (line: string) => /[\p{L}\p{N}]/u.test(line)

/** What is seen on something to tap and not heard in its label, one line an element. */
export async function unheard(page: Page): Promise<string[]> {
  // Not by a locator: Playwright would bring all it finds elements with into each page for it.
  const taps = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="button"][aria-label]')]
      .filter((tap) => tap.checkVisibility({ visibilityProperty: true }))
      .map((tap) => ({
        heard: tap.getAttribute('aria-label') ?? '',
        seen: tap.innerText.split('\n'),
      })),
  )
  return taps
    .filter(
      ({ heard, seen }) => !seen.filter(hasWords).every((line) => heard.includes(line.trim())),
    )
    .map(({ heard, seen }) => `“${seen.join(' ')}” is heard as “${heard}”`)
}
