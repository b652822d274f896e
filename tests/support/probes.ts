import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../config/functions-build'
import { FUNCTIONS_DIR } from './functions-dir'

/** Bundles a test's own functions exactly as the deployed ones are, in a folder of their own. */
export async function buildProbes(
  sourceRoot: string,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'probes-'))
  await buildFunctions({ sourceRoot, outDir: folder })
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** The same with the product's own functions, as built for deploying, beside them. */
export async function buildProbesBesideOurs(
  sourceRoot: string,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const probes = await buildProbes(sourceRoot)
  await cp(FUNCTIONS_DIR, probes.folder, { recursive: true, force: false })
  return probes
}
