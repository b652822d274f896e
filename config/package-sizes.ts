import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT } from './build'

export const WEAPP_DIR = join(ROOT, 'dist/weapp')

/** The design's budgets; WeChat's own limit is 2 MB for each package. */
export const MAIN_BYTES = 480 * 1024
export const TOTAL_BYTES = 1.5 * 1024 * 1024

/** The roots of the subpackages an `app.json` names. */
function subpackageRoots(appJson: string): string[] {
  const app: unknown = JSON.parse(appJson)
  if (typeof app !== 'object' || app === null || !('subPackages' in app)) return []
  const { subPackages } = app
  if (!Array.isArray(subPackages)) throw new Error('app.json: subPackages is no list')
  return subPackages.map(({ root }: { root: string }) => `${root.replace(/\/$/, '')}/`)
}

/** Bytes of the built Mini Program as uploaded: the main package, and all packages together. */
export function packageSizes(): { readonly mainBytes: number; readonly totalBytes: number } {
  const roots = subpackageRoots(readFileSync(join(WEAPP_DIR, 'app.json'), 'utf8'))
  let mainBytes = 0
  let totalBytes = 0
  for (const entry of readdirSync(WEAPP_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = statSync(file).size
    totalBytes += bytes
    const path = relative(WEAPP_DIR, file).split(sep).join('/')
    if (!roots.some((root) => path.startsWith(root))) mainBytes += bytes
  }
  return { mainBytes, totalBytes }
}
