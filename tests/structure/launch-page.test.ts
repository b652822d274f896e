import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { templateNames } from '@/shared/domain/notifications/message-kinds'
import { keywordTypes } from '../../cloudfunctions/modules/notifications/templates'
import { ROOT } from '../../config/build'
import { PROFILE_NAMES } from '../../config/profile'

const PAGE = 'config/merchant/README.md'
const MOST_LINES = 300

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const page = read(PAGE)
const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

/** Rows whose first cell is a name in backticks, below a title. */
function rows(title: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(title)) ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('| `'))
  return lines.map((line) => line.split('|').slice(1, -1))
}

const inBackticks = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)

describe('the page for a merchant’s engineer', () => {
  it('is led to by the README, and read in one sitting', () => {
    assert.ok(read('README.md').includes(`](${PAGE})`))
    assert.ok(page.split('\n').length <= MOST_LINES)
  })

  it('has every template with the keywords the functions fill, in their order', () => {
    const said = rows('3. Templates').map(([name, keywords]) => [
      inBackticks(name)[0],
      inBackticks(keywords),
    ])
    const wanted = templateNames.map((name) => [name, [...keywordTypes[name]]])
    assert.deepEqual(said.sort(), wanted.sort())
  })

  it('tells of every variable of a deployment', () => {
    const declared = [...read('.env.example').matchAll(/^([A-Z_0-9]+)=/gm)].map(
      ([, name = '']) => name,
    )
    assert.ok(declared.length > 15)
    const untold = declared.filter((name) => !page.includes(`\`${name}`))
    assert.deepEqual(untold, [])
  })

  it('tells of every profile', () => {
    for (const name of PROFILE_NAMES) assert.ok(quoted.includes(name), name)
  })

  it('names no file, folder or page that is not there', () => {
    const paths = quoted.filter((text) =>
      /^(config|cloudfunctions|tests|src)(\/[\w.-]+)+$/.test(text),
    )
    assert.ok(paths.length > 3)
    for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path)
    const pages = quoted.flatMap((text) => /^(?:pages|shopper|staff)\/[\w/-]+/.exec(text) ?? [])
    assert.ok(pages.length > 1)
    for (const name of pages) assert.ok(existsSync(join(ROOT, 'src', `${name}.tsx`)), name)
  })

  it('cites only what it lists, and all of that', () => {
    const [text = '', sources = ''] = page.split('## Sources')
    const listed = [...sources.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
    const cited = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
    assert.deepEqual(
      [...new Set(cited)].filter((number) => !listed.includes(number)),
      [],
    )
    assert.deepEqual(
      listed.filter((number) => !cited.includes(number)),
      [],
    )
  })
})
