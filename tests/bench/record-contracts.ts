import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt, ROOT } from '../../config/build'
import { recordClient } from '../support/old-client/record'
import { tapeText } from '../support/old-client/tape'

/**
 * Keeps what this release's phones send and can read, so that the functions of later releases are
 * held to it: `npx tsx tests/bench/record-contracts.ts 2026-11-23`, the day it goes out.
 */
async function main(day: string | undefined): Promise<void> {
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error('say the day of the release')
  await ensureBuilt(['functions'], (line) => console.log(line))
  const client = await recordClient()
  const folder = join(ROOT, 'tests/cloud/fixtures/contracts')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${day}.jsonl`), tapeText(client))
  console.log(`${client.steps.length} steps, ${client.answers.size} actions answered`)
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
