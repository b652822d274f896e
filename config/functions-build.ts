import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as v from 'valibot'

/** What a deployed function declares of itself in its `function.json`. */
const manifestSchema = v.strictObject({
  /** WeChat's default is 3 s; ours are 10–20 s, `jobs` 60 s. */
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(60)),
  memoryMb: v.pipe(v.number(), v.integer(), v.minValue(128), v.maxValue(3072)),
  /** WeChat's open interfaces it calls, as its `config.json` must list them. */
  openapi: v.array(v.string()),
  /** At most one trigger per function; seven fields, second to year, in UTC+8. */
  triggers: v.pipe(
    v.array(v.strictObject({ name: v.string(), config: v.string() })),
    v.maxLength(1),
  ),
  /** Who may call it from a phone. */
  invoke: v.picklist(['signed-in', 'nobody']),
  /** Environment variables it needs, by name. */
  environment: v.array(v.string()),
  /** The path below which HTTP access hands it requests from outside; absent for none. */
  httpPath: v.exactOptional(v.pipe(v.string(), v.startsWith('/'))),
})

export type FunctionManifest = v.InferOutput<typeof manifestSchema> & { readonly name: string }

/** The functions below a folder: those with a `function.json`, by name. */
export async function readManifests(sourceRoot: string): Promise<FunctionManifest[]> {
  const folders = await readdir(sourceRoot, { withFileTypes: true })
  const manifests: FunctionManifest[] = []
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    const file = join(sourceRoot, name, 'function.json')
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (text === undefined) continue
    const parsed = v.safeParse(manifestSchema, JSON.parse(text))
    if (!parsed.success) throw new Error(`${file}: ${v.summarize(parsed.issues)}`)
    manifests.push({ name, ...parsed.output })
  }
  return manifests.sort((a, b) => a.name.localeCompare(b.name))
}

const RUNTIME = 'Nodejs18.15'

/** `config.json` of one function, as WeChat reads it at upload. */
export function functionConfig(manifest: FunctionManifest): object {
  return {
    permissions: { openapi: manifest.openapi },
    triggers: manifest.triggers.map((trigger) => ({ type: 'timer', ...trigger })),
  }
}

/** CloudBase's call rules: who may call which function from a phone. */
export function callRules(manifests: readonly FunctionManifest[]): object {
  const closed = manifests.filter((manifest) => manifest.invoke === 'nobody')
  return {
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(closed.map(({ name }) => [name, { invoke: false }])),
  }
}

/** How a function is set up, its variables by where they are filled in from. */
export function functionSettings(manifest: FunctionManifest) {
  return {
    name: manifest.name,
    timeout: manifest.timeoutSeconds,
    memorySize: manifest.memoryMb,
    runtime: RUNTIME,
    handler: 'index.main',
    installDependency: false,
    envVariables: {
      TZ: 'Asia/Shanghai',
      ...Object.fromEntries(manifest.environment.map((name) => [name, `{{env.${name}}}`])),
    },
    triggers: manifest.triggers.map((trigger) => ({ type: 'timer' as const, ...trigger })),
  }
}

/** `cloudbaserc.json` for `tcb fn deploy --all`, run from the output folder. */
export function cloudbaseConfig(manifests: readonly FunctionManifest[]): object {
  return {
    version: '2.0',
    envId: '{{env.CLOUD_ENV}}',
    functionRoot: '.',
    functions: manifests.map(functionSettings),
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * Bundles every function below `sourceRoot`, the SDK inside, one folder each below `outDir`, with
 * all that deploying asks for made from the same `function.json`.
 */
export async function buildFunctions(options: {
  readonly sourceRoot: string
  readonly outDir: string
}): Promise<FunctionManifest[]> {
  const { sourceRoot, outDir } = options
  const manifests = await readManifests(sourceRoot)
  await build({
    entryPoints: manifests.map(({ name }) => ({
      in: join(sourceRoot, name, 'index.ts'),
      out: join(name, 'index'),
    })),
    outdir: outDir,
    bundle: true,
    minify: true,
    legalComments: 'none',
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    charset: 'utf8',
    // The SDK asks whether Node has it. Every Node from 18 on has; being asked, it loads undici,
    // about a tenth of what loading a function takes.
    define: { 'globalThis.Headers': 'true' },
    logLevel: 'warning',
  })
  for (const manifest of manifests) {
    const folder = join(outDir, manifest.name)
    const { name, ...declared } = manifest
    await writeFile(join(folder, 'function.json'), json(declared))
    await writeFile(join(folder, 'config.json'), json(functionConfig(manifest)))
    await writeFile(join(folder, 'package.json'), json({ name, main: 'index.js' }))
  }
  await writeFile(join(outDir, 'rules.json'), json(callRules(manifests)))
  await writeFile(join(outDir, 'cloudbaserc.json'), json(cloudbaseConfig(manifests)))
  return manifests
}
