import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { CloudOptions } from '../../cloudfunctions/emulator/cloud'
import { FUNCTIONS_DIR } from './functions-dir'
import { type TestCloud, testCloud } from './local-cloud'

/** A copy of the built functions whose timers fire by the given rule, to be removed afterwards. */
export async function functionsWithTimers(rule: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rare-timers-'))
  await cp(FUNCTIONS_DIR, folder, { recursive: true, preserveTimestamps: true })
  for (const each of ['jobs', 'pay']) {
    const manifest = join(folder, each, 'function.json')
    const declared = JSON.parse(await readFile(manifest, 'utf8'))
    const triggers = [{ name: 'rare', config: rule }]
    await writeFile(manifest, JSON.stringify({ ...declared, triggers }))
  }
  return folder
}

/**
 * A cloud for a suite that lives through hours or months: its timers fire by the given rule instead
 * of every minute, since a month of minutes would be 43,200 calls of each.
 *
 * @param rule a trigger's seven fields, as in function.json
 */
export function withRareTimers(
  rule: string,
  options: Pick<CloudOptions, 'startsAt'> = {},
): () => TestCloud {
  let running: TestCloud | undefined
  let folder = ''
  before(async () => {
    folder = await functionsWithTimers(rule)
    running = await testCloud({ functionsDir: folder, ...options })
  })
  after(async () => {
    await running?.cloud.close()
    await rm(folder, { recursive: true })
  })
  return () => {
    if (!running) throw new Error('the local cloud is not running')
    return running
  }
}
