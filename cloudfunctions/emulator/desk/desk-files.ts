import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { contentType } from '../http/files'
import type { Reply } from '../http/reply'

const PAGE = new URL('page/', import.meta.url)

const BUNDLE = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2023',
  format: 'esm',
  write: false,
} as const

async function bundled(name: string): Promise<Uint8Array> {
  const entryPoints = [fileURLToPath(new URL(name, PAGE))]
  const { outputFiles } = await build({ ...BUNDLE, entryPoints })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${name}`)
  return file.contents
}

let built: Promise<ReadonlyMap<string, Reply>> | undefined

/** The desk's files by the path they are served at, made once per process and kept in memory. */
export function buildDesk(): Promise<ReadonlyMap<string, Reply>> {
  built ??= bundleDesk()
  return built
}

async function bundleDesk(): Promise<ReadonlyMap<string, Reply>> {
  const [html, script, style] = await Promise.all([
    readFile(new URL('index.html', PAGE)),
    bundled('main.ts'),
    bundled('desk.css'),
  ])
  const file = (name: string, body: Uint8Array): Reply => ({
    status: 200,
    type: contentType(name),
    body,
  })
  return new Map([
    ['/', file('index.html', html)],
    ['/desk.js', file('desk.js', script)],
    ['/desk.css', file('desk.css', style)],
  ])
}
