import { spawn } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ensureBuilt, ROOT } from '../config/build'
import { TEST_SECONDS } from './bench/readme-figures'
import { ensureBrowser } from './support/browser'

/** The levels in the order they run: what fails fast first. */
const LEVELS = ['structure', 'domain', 'app', 'emulator', 'cloud', 'miniprogram', 'e2e']

/** Levels whose files hold nothing outside their suites, so that several run in one process. */
const SHARED = ['domain', 'app', 'cloud']

/** How many processes of tests run at once: one a core, more where they mostly wait. */
const AT_ONCE: Readonly<Record<string, number>> = { emulator: 3, e2e: 3 }
const CORES = 2

/** Begins first in its level: by far the longest, it would else be left running alone. */
const LONGEST = 'screens.test.ts'

/** Holds what it does to seconds: nothing runs beside it. */
const ALONE = 'start.test.ts'

/**
 * About so many files of such a level: a process of its own would take most of them longer than
 * their tests, and a local cloud that a file before has warmed takes a fifth less.
 */
const FILES_PER_PROCESS = 9

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const rank = (name: string) => (name === LONGEST ? 0 : 1)

async function testFiles(level: string): Promise<string[]> {
  const folder = join(ROOT, 'tests', level)
  const names = await readdir(folder, { recursive: true }).catch(
    (error: NodeJS.ErrnoException): string[] => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other))
    .map((name) => join(folder, name))
}

/**
 * Files to start a process with each, which run the given ones: each its own, or where a level
 * shares, every so-manieth, since neighbours often take long alike. They are numbered, since node's
 * runner starts files by name.
 */
async function entriesOf(level: string, files: readonly string[]): Promise<string[]> {
  const folder = join(ROOT, 'dist/tests', level)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  // As many for each core: an odd one would run alone at the end.
  const processes = SHARED.includes(level)
    ? CORES * Math.ceil(files.length / FILES_PER_PROCESS / CORES)
    : files.length
  return Promise.all(
    Array.from({ length: processes }, async (_, turn) => {
      const own = files.filter((_, index) => index % processes === turn)
      const entry = join(folder, `${String(turn + 1).padStart(3, '0')}.test.ts`)
      await writeFile(entry, own.map((file) => `import ${JSON.stringify(file)}\n`).join(''))
      return entry
    }),
  )
}

interface Totals {
  passed: number
  failed: number
  skipped: number
}

/** One after the other: what runs alone, then everything else. */
async function runLevel(level: string, files: readonly string[]): Promise<readonly Totals[]> {
  const alone = files.filter((file) => basename(file) === ALONE)
  const others = files.filter((file) => !alone.includes(file))
  const entries = await entriesOf(level, others)
  return [
    ...(alone.length > 0 ? [await runFiles(alone, 1)] : []),
    await runFiles(entries, AT_ONCE[level] ?? CORES),
  ]
}

/** Runs one level's files in node's own runner and reads the totals off its closing lines. */
function runFiles(files: readonly string[], atOnce: number): Promise<Totals> {
  const runner = spawn(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, ...files],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  runner.stdout.on('data', (chunk: Buffer) => {
    said += chunk
    process.stdout.write(chunk)
  })
  return new Promise((resolve, reject) => {
    runner.once('error', reject)
    runner.once('close', (code) => {
      const count = (what: string) => Number(said.match(new RegExp(`^ℹ ${what} (\\d+)$`, 'm'))?.[1])
      const totals = { passed: count('pass'), failed: count('fail'), skipped: count('skipped') }
      if (Number.isNaN(totals.passed)) return reject(new Error('the runner closed without totals'))
      if (code !== 0 && totals.failed === 0) totals.failed = 1
      resolve(totals)
    })
  })
}

async function main(wanted: readonly string[]): Promise<void> {
  const levels = wanted.length > 0 ? wanted : LEVELS
  const unknown = levels.find((level) => !LEVELS.includes(level))
  if (unknown) throw new Error(`no tests called ${unknown}; there are: ${LEVELS.join(', ')}`)
  if (levels.includes('e2e')) say(`browser: ${ensureBrowser(say)}`)
  await ensureBuilt(['functions', 'weapp', 'h5'], say)
  const seconds: Record<string, number> = {}
  const sum: Totals = { passed: 0, failed: 0, skipped: 0 }
  for (const level of levels) {
    const files = await testFiles(level)
    if (files.length === 0) continue
    const startedAt = performance.now()
    say(`\n── ${level}`)
    const ran = await runLevel(level, files)
    seconds[level] = Math.round((performance.now() - startedAt) / 1000)
    say(`── ${level}: ${seconds[level]} s`)
    for (const totals of ran) {
      sum.passed += totals.passed
      sum.failed += totals.failed
      sum.skipped += totals.skipped
    }
  }
  if (sum.passed === 0) throw new Error('no test ran')
  if (wanted.length === 0) await writeFile(TEST_SECONDS, JSON.stringify(seconds))
  say(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
