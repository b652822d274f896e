import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import { WEAPP_DIR } from '../../../config/package-sizes'

/** Files of a built package with this ending, as paths in the package, sorted. */
export function builtFiles(ending: string, root = WEAPP_DIR): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith(ending))
    .sort()
}
