import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { openDatabase } from '../../../cloudfunctions/emulator/database/open-database'
import { DEMO_MERCHANT } from '../../../cloudfunctions/emulator/seed/seed'
import { collections } from '../../../cloudfunctions/platform/collections'
import { ROOT } from '../../../config/build'
import type { PlayOptions } from './play'
import type { Played } from './played'

const SUPPORT = join(ROOT, 'tests/support')

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
 * One module's histories: the real services over the local cloud's database in one process, no
 * wire, no waiting, and a clock and a chance of the history's own, so that a seed is an afternoon
 * that can be had again.
 * @param of the module's word, as its folder `<of>-histories` has it
 */
export async function historiesOf(of: 'order' | 'booking' | 'event'): Promise<Histories> {
  const folder = await mkdtemp(join(tmpdir(), 'histories-'))
  const outfile = join(folder, 'history.mjs')
  await build({
    entryPoints: [join(SUPPORT, `${of}-histories/history.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: join(ROOT, 'tsconfig.json'),
    alias: { 'wx-server-sdk': join(SUPPORT, 'histories/in-process-sdk.ts') },
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
  process.env.CODE_KEY ??= 'the key of histories, long enough'
  const built: { runHistory: (options: PlayOptions) => Promise<Played> } = await import(
    pathToFileURL(outfile).href
  )
  const open = (now: () => number) =>
    openDatabase({ dataDir: null, collections, now, lockWaitMs: 300 })
  return {
    run: (seed, rounds) => built.runHistory({ seed, rounds, open, folder: DEMO_MERCHANT }),
    remove: () => rm(folder, { recursive: true }),
  }
}
