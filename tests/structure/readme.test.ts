import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import { ROOT } from '../../config/build'
import { withFigures } from '../bench/readme-figures'

const PICTURE_BYTES = 250 * 1024

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

function sources(folder: string, ending: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => read(join(folder, name)))
    .join('\n')
}

const page = read('README.md')
const section = (title: string) => page.split(/^## /m).find((part) => part.startsWith(title)) ?? ''
const firstBlock = /```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
/** What stands between backticks, code blocks aside. */
const quoted = [...page.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(
  ([, text = '']) => text,
)
const packageFile = v.object({ scripts: v.record(v.string(), v.string()) })
const { scripts } = v.parse(packageFile, JSON.parse(read('package.json')))
const levels = [
  ...(/const LEVELS = \[(.*)\]/.exec(read('tests/run.ts'))?.[1] ?? '').matchAll(/\w+/g),
]

/** The keys the bench writes; what a template fills in may be any one word. */
const benchKeys = [
  ...sources('tests/bench', '.ts').matchAll(/['`]([a-z0-9-]+\/[^'`\s]+)['`]/g),
].map(([, key = '']) => new RegExp(`^${key.replaceAll(/\$\{\w+\}/g, '\\w+')}$`))
const isBenchKey = (text: string) => benchKeys.some((key) => key.test(text))

/** Every row of the tables below a title, cell by cell, without the head. */
function rows(title: string): string[][] {
  const lines = section(title).split('\n')
  const cells = lines.filter((line) => line.startsWith('| ')).map((line) => line.split('|'))
  return cells.slice(2).map((row) => row.slice(1, -1).map((cell) => cell.trim()))
}

describe('the README', () => {
  it('begins with commands that CI or a test runs', () => {
    const commands = firstBlock.split(/\n|&&/).map((command) => command.trim())
    assert.deepEqual(commands.filter(Boolean), ['npm ci', 'npm start', 'npm test'])
    const ci = read('.ci/run')
    assert.match(ci, /^npm ci\b/m)
    assert.match(ci, /^npm test\b/m)
    assert.match(read('tests/bench/start.ts'), /spawn\('npm', \['start'\]/)
  })

  it('names no script and no level of tests that is not there', () => {
    for (const text of quoted) {
      const [, run, start] = /(?:^|\s)npm (?:run (\S+)|(\S+))/.exec(text) ?? []
      const name = run ?? start
      if (name === undefined || name === 'ci') continue
      assert.ok(name in scripts, `${text}: no script ${name}`)
      const level = /npm test (\w+)/.exec(text)?.[1]
      assert.ok(level === undefined || levels.some(([known]) => known === level), text)
    }
  })

  it('names no path that is not there', () => {
    const built = [
      sources('config', '.ts'),
      sources('tests/bench', '.ts'),
      read('.gitignore'),
    ].join()
    const paths = quoted.filter((text) => /^[\w.-]+(\/[\w.<>-]+)+\/?$/.test(text))
    assert.ok(paths.length > 30, `${paths.length} paths`)
    for (const path of paths.filter((text) => !isBenchKey(text))) {
      const there = path.startsWith('dist/')
        ? built.includes(path)
        : existsSync(join(ROOT, path.replace('<module>', 'queue')))
      assert.ok(there, path)
    }
  })

  it('names no file of the root that is not there', () => {
    const files = quoted.filter((text) => /^[\w.-]+\.(json|ts|cjs|md)$/.test(text))
    const built = ['cloudbaserc.json', 'rules.json']
    assert.ok(files.includes('project.config.json'))
    for (const file of files) {
      const made = built.includes(file) && sources('config', '.ts').includes(`'${file}'`)
      assert.ok(made || existsSync(join(ROOT, file)), file)
    }
  })

  it('shows a picture that is there and not heavy', () => {
    const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    assert.equal(pictures.length, 1)
    for (const path of pictures) assert.ok(statSync(join(ROOT, path)).size < PICTURE_BYTES, path)
  })

  it('tells a story in the product’s own words, each step played by a test', () => {
    const story = section('See it work')
    const words = `${sources('src/features', '.text.ts')}${read('cloudfunctions/emulator/desk/page/words.ts')}`
    const squeezed = words.replaceAll(/\s+/g, ' ')
    const labels = [...story.matchAll(/\*\*(.+?) · (.+?)\*\*/g)]
    assert.ok(labels.length >= 8, `${labels.length} labels`)
    for (const [, zh, en] of labels) {
      assert.ok(squeezed.includes(`zh: '${zh}', en: '${en}'`), `${zh} · ${en}`)
    }
    const steps = [...story.matchAll(/^(\d)\. /gm)].map(([, step]) => step)
    assert.deepEqual(steps, ['1', '2', '3', '4', '5'])
    const played = read('tests/e2e/desk.test.ts')
    for (const step of steps) assert.ok(played.includes(`it('${step}: `), `step ${step}`)
  })

  it('lists the levels of tests in the order they run', () => {
    const listed = rows('Tests').map(([, level = '']) => level.replaceAll('`', ''))
    assert.deepEqual(
      listed,
      levels.map(([level]) => level),
    )
  })

  it('shows figures of keys the bench writes', () => {
    const measured = rows('Measured')
    assert.ok(measured.length > 10)
    for (const [, key = ''] of measured) assert.ok(isBenchKey(key.replaceAll('`', '')), key)
  })

  it('is given its figures by the bench, row by row', () => {
    const before = [
      'Measured on a laptop.',
      '| taps |  `taps/a` | 3    | 2 |',
      '| `b` | – |',
      'text',
    ].join('\n')
    const after = [
      'Measured on 2 cores.',
      '| taps |  `taps/a` | 1,234 | 2 |',
      '| `b` | – |',
      'text',
    ].join('\n')
    assert.equal(withFigures(before, { 'taps/a': 1234 }, '2 cores'), after)
  })
})
