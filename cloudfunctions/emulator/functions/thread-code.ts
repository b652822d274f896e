import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

let built: Promise<string> | undefined

/** The code every function's thread starts with, bundled once per process. */
export function threadCode(): Promise<string> {
  built ??= bundleThread()
  return built
}

async function bundleThread(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('thread.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  })
  const [file] = outputFiles
  if (!file) throw new Error('esbuild wrote no thread code')
  return file.text
}
