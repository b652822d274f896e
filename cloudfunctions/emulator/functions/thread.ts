import { createRequire } from 'node:module'
import { inspect } from 'node:util'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import type { Invocation, ThreadMessage } from './invocation'
import { shiftDate } from './shift-date'

// The first file of a function's thread. The bundle must be loaded after the clock is shifted: it
// may keep its own reference to `Date`.

const startedWith = v.parse(
  v.object({ bundle: v.string(), clock: v.instance(SharedArrayBuffer) }),
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

function start(port: MessagePort): void {
  shiftDate(startedWith.clock)
  try {
    const load = createRequire(startedWith.bundle)
    const { main } = v.parse(entry, load(startedWith.bundle))
    port.on('message', async (invocation: Invocation) => say(port, await run(main, invocation)))
    say(port, { kind: 'loaded' })
  } catch (thrown) {
    say(port, { kind: 'unloadable', error: words(thrown) })
  }
}

if (parentPort) start(parentPort)
