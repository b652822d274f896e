import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../config/functions-build'

/** Bundles a test's own functions exactly as the deployed ones are, in a folder of their own. */
export async function buildProbes(
  sourceRoot: string,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'probes-'))
  await buildFunctions({ sourceRoot, outDir: folder })
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
