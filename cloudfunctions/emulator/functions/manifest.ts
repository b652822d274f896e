import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

/** What the local cloud needs of a built function's `function.json`. */
const manifestSchema = v.object({
  timeoutSeconds: v.number(),
  memoryMb: v.number(),
  openapi: v.array(v.string()),
  triggers: v.array(v.object({ name: v.string(), config: v.string() })),
  environment: v.array(v.string()),
  httpPath: v.exactOptional(v.string()),
})

export interface DeployedFunction extends v.InferOutput<typeof manifestSchema> {
  readonly name: string
  /** Absolute path of its CommonJS bundle. */
  readonly bundle: string
}

/** The functions in a folder of built bundles, each with its `function.json`, by name. */
export async function readDeployed(folder: string): Promise<DeployedFunction[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const file = join(folder, name, 'function.json')
      const manifest = v.safeParse(manifestSchema, JSON.parse(await readFile(file, 'utf8')))
      if (!manifest.success) throw new Error(`${file}: ${v.summarize(manifest.issues)}`)
      return { name, bundle: join(folder, name, 'index.js'), ...manifest.output }
    }),
  )
}
