import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, ROOT } from '../../config/build'
import { runCloud } from './run-cloud'
import { isSeed } from './seed/seed'

// The local cloud alone. One JSON line on stdout says where it is; all else goes to stderr.

const USAGE =
  'npm run cloud -- [--port 0] [--data DIR] [--functions DIR] [--h5 DIR] [--seed demo|alive|empty]'

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8686' },
      data: { type: 'string', default: join(ROOT, '.local/cloud') },
      functions: { type: 'string' },
      h5: { type: 'string', default: join(ROOT, 'dist/h5') },
      seed: { type: 'string', default: 'demo' },
    },
  })
  const { seed } = values
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port}?`)
  if (!isSeed(seed)) throw new Error(`--seed ${seed}?`)
  return { ...values, port, seed }
}

try {
  const { port, data, functions, h5, seed } = readArguments()
  if (functions === undefined) await ensureBuilt(['functions'], say)
  const { url } = await runCloud({
    port,
    seed,
    dataDir: resolve(data),
    functionsDir: resolve(functions ?? join(ROOT, 'dist/cloudfunctions')),
    h5Dir: resolve(h5),
  })
  process.stdout.write(`${JSON.stringify({ url })}\n`)
} catch (error) {
  say(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exitCode = 1
}
