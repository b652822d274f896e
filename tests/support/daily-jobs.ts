import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { FUNCTIONS_DIR } from './functions-dir'
import { type TestCloud, testCloud } from './local-cloud'

/**
 * A cloud for a suite that lives through months: its `jobs` run once a day, since a month of
 * minutes would be 43,200 calls.
 */
export function withDailyJobs(): () => TestCloud {
  let running: TestCloud | undefined
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daily-jobs-'))
    await cp(FUNCTIONS_DIR, folder, { recursive: true })
    const manifest = join(folder, 'jobs/function.json')
    const declared = JSON.parse(await readFile(manifest, 'utf8'))
    const triggers = [{ name: 'daily', config: '0 0 5 * * * *' }]
    await writeFile(manifest, JSON.stringify({ ...declared, triggers }))
    running = await testCloud({ functionsDir: folder })
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
