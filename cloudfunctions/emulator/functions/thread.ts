import { readFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { dirname } from 'node:path'
import { inspect } from 'node:util'
import { Script } from 'node:vm'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import type { Invocation, ThreadMessage } from './invocation'
import { shiftDate } from './shift-date'

// The first file of a function's thread. The bundle must be loaded after the clock is shifted: it
// may keep its own reference to `Date`.

const startedWith = v.parse(
  v.object({
    bundle: v.string(),
    clock: v.instance(SharedArrayBuffer),
    compiled: v.optional(v.instance(Uint8Array)),
  }),
  workerData,
)
type Main = (event: unknown, context: unknown) => unknown
const entry = v.object({ main: v.custom<Main>((value) => typeof value === 'function') })

function say(port: MessagePort, message: ThreadMessage): void {
  port.postMessage(message)
}

function words(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : inspect(thrown)
}

async function run(
  main: Main,
  { event, context, environment }: Invocation,
): Promise<ThreadMessage> {
  Object.assign(process.env, environment)
  try {
    const returned = await main(event, context)
    return { kind: 'returned', json: JSON.stringify(returned) ?? 'null' }
  } catch (thrown) {
    return { kind: 'threw', error: words(thrown) }
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name]
  }
}

/**
 * Runs the bundle as Node's own `require` would (nodejs.org/api/modules.html, "The module wrapper").
 * @returns what it exports, and what V8 compiled if it had to
 */
function load(bundle: string, known?: Uint8Array): { exports: unknown; compiled?: Uint8Array } {
  const script = new Script(wrap(readFileSync(bundle, 'utf8')), {
    filename: bundle,
    ...(known && { cachedData: known }),
  })
  const module = { exports: {} }
  const run = script.runInThisContext()
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  const usable = known !== undefined && script.cachedDataRejected === false
  return { exports: module.exports, ...(!usable && { compiled: script.createCachedData() }) }
}

function start(port: MessagePort): void {
  shiftDate(startedWith.clock)
  try {
    const { exports, compiled } = load(startedWith.bundle, startedWith.compiled)
    const { main } = v.parse(entry, exports)
    port.on('message', async (invocation: Invocation) => say(port, await run(main, invocation)))
    say(port, { kind: 'loaded', ...(compiled && { compiled }) })
  } catch (thrown) {
    say(port, { kind: 'unloadable', error: words(thrown) })
  }
}

if (parentPort) start(parentPort)
