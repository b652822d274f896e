import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { openDatabase } from '../../../cloudfunctions/emulator/database/open-database'
import { DEMO_MERCHANT } from '../../../cloudfunctions/emulator/seed/seed'
import { collections } from '../../../cloudfunctions/platform/collections'
import { ROOT } from '../../../config/build'
import type { runHistory } from './history'

const FOLDER = join(ROOT, 'tests/support/order-histories')

/** What one history came to. */
export interface Outcome {
  readonly violations: readonly string[]
  readonly seen: Readonly<Record<string, number>>
}

/** Histories that are built, each to be run by its seed. */
export interface Histories {
  readonly run: (seed: number, rounds: number) => Promise<Outcome>
  readonly remove: () => Promise<void>
}

/** Pauses before another try are none; a call that waits a second and a half for what it tells, waits. */
const PAUSES =
  'const historyTimeout = (go, ms) => (ms < 1_500 ? setImmediate(go) : setTimeout(go, ms));'

/**
 * The real services over the local cloud's database in one process: no wire, no waiting, and a
 * clock and a chance of the history's own, so that a seed is an afternoon that can be had again.
 */
export function orderHistories(): Promise<Histories> {
  return historiesOf(join(FOLDER, 'history.ts'))
}

/** The same of any module's history. */
export async function historiesOf(entryPoint: string): Promise<Histories> {
  const folder = await mkdtemp(join(tmpdir(), 'histories-'))
  const outfile = join(folder, 'history.mjs')
  await build({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: join(ROOT, 'tsconfig.json'),
    alias: { 'wx-server-sdk': join(FOLDER, 'in-process-sdk.ts') },
    define: {
      'Date.now': 'historyNow',
      'Math.random': 'historyRandom',
      setTimeout: 'historyTimeout',
    },
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); ${PAUSES}`,
    },
    logLevel: 'error',
  })
  process.env.CODE_KEY ??= 'the key of order histories, long enough'
  const built: { runHistory: typeof runHistory } = await import(pathToFileURL(outfile).href)
  const open = (now: () => number) =>
    openDatabase({ dataDir: null, collections, now, lockWaitMs: 300 })
  return {
    run: (seed, rounds) => built.runHistory({ seed, rounds, open, folder: DEMO_MERCHANT }),
    remove: () => rm(folder, { recursive: true }),
  }
}
