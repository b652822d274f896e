import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { graveFindings, unheard } from '../support/axe'
import { faultsOf } from '../support/screens/layout'
import {
  differenceFrom,
  forgetPictures,
  keepPicture,
  writesPictures,
} from '../support/screens/pictures'
import { type ReaderName, readers, type Shown, showScreens } from '../support/screens/shown'

type Found = Record<string, readonly string[]>

/** How a screen is heard, and what axe finds grave; once for what no reader changes. */
const heardBy: Readonly<Record<ReaderName, (page: Page) => Promise<string[]>>> = {
  zh: async (page) => [...(await unheard(page)), ...(await graveFindings(page))],
  'en-dark-large': async (page) => [
    ...(await unheard(page)),
    ...(await graveFindings(page, 'contrast')),
  ],
}

/** What is wrong with a screen as it stands: how it lies, how it is heard, how it looks. */
async function wrongWith(
  page: Page,
  main: string | null,
  reader: ReaderName,
  name: string,
): Promise<string[]> {
  const different = await differenceFrom(`${reader}/${name}`, page)
  return [
    ...(different === null ? [] : [different]),
    ...(await faultsOf(page, main)),
    ...(await heardBy[reader](page)),
  ]
}

async function lookAtAll(reader: ReaderName): Promise<Found> {
  if (writesPictures) await forgetPictures(reader)
  const shown = await showScreens()
  const found: Record<string, readonly string[]> = {}
  try {
    const page = await shown.phone(readers[reader])
    for (const [name, screen] of shown.screens) {
      await shown.show(page, screen)
      if (writesPictures) await keepPicture(`${reader}/${name}`, page)
      const wrong = await wrongWith(page, screen.main ?? null, reader, name)
      if (wrong.length > 0) found[name] = wrong
    }
  } finally {
    await shown.close()
  }
  return found
}

describe('every screen lies well, is heard and looks as it was left', { concurrency: true }, () => {
  const readersTold: Readonly<Record<ReaderName, string>> = {
    zh: 'in Chinese, by day',
    'en-dark-large': 'in English, in the dark, in large type',
  }
  for (const reader of ['zh', 'en-dark-large'] as const) {
    it(readersTold[reader], async () => {
      assert.deepEqual(await lookAtAll(reader), {})
    })
  }
})

/** Ways to break a screen, and what is said of it then. */
const breakages = [
  {
    screen: 'counter',
    css: '.lane-row { flex-direction: column !important }',
    told: /looks different/,
  },
  { screen: 'counter', css: '.counter-head { display: none }', told: /looks different/ },
  {
    screen: 'counter-undo',
    css: '.undo-bar { position: absolute; inset: 0; z-index: 1; background: #fff }',
    told: /“今天的号” is covered/,
  },
  {
    screen: 'home',
    css: '.lane-words { white-space: nowrap; flex: none !important; width: 400px }',
    told: /the page moves sideways|does not fit into/,
  },
  { screen: 'home', css: '.lane-count { margin-top: -18px }', told: /overlap/ },
  { screen: 'home', css: '.tap { min-height: 0; padding: 0 }', told: /#join-smalltable is \d/ },
  { screen: 'home', css: '.lane { margin-top: 400px !important }', told: /below the first screen/ },
  { screen: 'stores', css: '.store-row-name { color: #ccc }', told: /color-contrast/ },
] as const

describe('a screen broken on purpose', () => {
  let shown: Shown
  before(async () => {
    shown = await showScreens()
  })
  after(() => shown.close())

  it('is told from a whole one', async () => {
    const page = await shown.phone(readers.zh)
    for (const { screen: name, css, told } of breakages) {
      const screen = shown.screen(name)
      await shown.show(page, screen)
      await page.addStyleTag({ content: css })
      const wrong = await wrongWith(page, screen.main ?? null, 'zh', name)
      assert.match(wrong.join('\n'), told, `${css} on ${name}`)
    }
  })

  it('is told when its style sheets never came', async () => {
    const page = await shown.phone(readers.zh)
    await shown.show(page, shown.screen('ticket-called'))
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) sheet.remove()
    })
    const different = await differenceFrom('zh/ticket-called', page)
    assert.match(different ?? 'nothing', /looks different/)
  })
})
