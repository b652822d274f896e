import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { builtFiles } from './built-files'

const FOLDERS: Readonly<Record<string, string>> = {
  darwin: 'mac',
  linux: 'linux',
  win32: 'windows',
}

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

const declaredComponents = v.object({
  usingComponents: v.optional(v.record(v.string(), v.string()), {}),
})

/** What a compiler made of a package, or the words it refused it with. */
export type Verdict =
  | { readonly ok: true; readonly script: string }
  | { readonly ok: false; readonly said: string }

/**
 * Runs one of WeChat's own compilers, as `miniprogram-compiler` ships them (wcc of 2020-04, wcsc of
 * 2019-03). They come without leave to be run, so a copy is given it: what is installed stays as it is.
 */
function run(name: 'wcc' | 'wcsc', root: string, args: readonly string[]): Verdict {
  const folder = FOLDERS[process.platform]
  if (folder === undefined) throw new Error(`no compilers of WeChat's for ${process.platform}`)
  const file = folder === 'windows' ? `${name}.exe` : name
  const manifest = createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')
  const scratch = mkdtempSync(join(tmpdir(), 'wechat-compiler-'))
  try {
    const copy = join(scratch, file)
    copyFileSync(join(dirname(manifest), 'bin', folder, file), copy)
    chmodSync(copy, 0o755)
    const { status, stdout, stderr, error } = spawnSync(copy, args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
    })
    if (error) throw error
    if (status !== 0) return { ok: false, said: `${name} ended with ${status}: ${stderr}` }
    return { ok: true, script: stdout }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Which tags are components, as wcc wants to be told: the count, then file, count and tags of each. */
function componentsIn(root: string): string {
  const using = builtFiles('.json', root).flatMap((file) => {
    const json: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'))
    const tags = Object.keys(v.parse(declaredComponents, json).usingComponents)
    return tags.length === 0 ? [] : [[file.replace(/json$/, 'wxml'), tags.length, ...tags]]
  })
  return [using.length, ...using.flat()].join(' ')
}

/** WeChat's verdict on every template of a package, the `.wxs` they use among them. */
export function compileTemplates(root: string): Verdict {
  const files = [...builtFiles('.wxml', root), ...builtFiles('.wxs', root)]
  return run('wcc', root, ['-d', '-cc', componentsIn(root), ...files, '-gn', '$gwx'])
}

/** WeChat's verdict on every style sheet of a package, each with what it imports. */
export function compileStyles(root: string): Verdict {
  const files = builtFiles('.wxss', root)
  return run('wcsc', root, ['-db', '-pc', String(files.length), ...files])
}
