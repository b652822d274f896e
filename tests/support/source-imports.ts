import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from '../../config/build'

const ENDINGS = ['.ts', '.tsx', '.weapp.ts', '/index.ts', '/index.tsx']

/** The file of ours that an import leads to in the phone's build, or null for a package or a style. */
function fileOf(from: string, wanted: string): string | null {
  if (!/^(@\/|\.)/.test(wanted)) return null
  const base = wanted.startsWith('@/')
    ? join(ROOT, 'src', wanted.slice(2))
    : join(dirname(from), wanted)
  const found = ENDINGS.map((ending) => base + ending).find(existsSync)
  return found ?? null
}

/** Every file of `src` that a page comes to by imports, itself among them, from the root. */
export function reachedFrom(page: string): Set<string> {
  const seen = new Set<string>()
  const waiting = [join(ROOT, page)]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, wanted = ''] of text.matchAll(
      /^(?:import|export)(?! type)[^'"]*['"]([^'"]+)['"]/gm,
    )) {
      const next = fileOf(file, wanted)
      if (next !== null) waiting.push(next)
    }
  }
  return new Set([...seen].map((file) => relative(ROOT, file)))
}
