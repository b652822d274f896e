import { after, before } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { EJSON } from 'bson'
import * as v from 'valibot'
import { type CloudClient, createClient } from '@/cloud/client'
import { type Transport, TransportError } from '@/cloud/transport-port'
import { type CloudOptions, type LocalCloud, startCloud } from '../../cloudfunctions/emulator/cloud'
import type { Seed } from '../../cloudfunctions/emulator/seed/seed'
import { FUNCTIONS_DIR } from './functions-dir'

/** What the local cloud allows a function by default. */
const INSTANCES = 8

const foundDocuments = v.object({ data: v.object({ list: v.array(v.string()) }) })

const healthSchema = v.object({
  database: v.object({ written: v.record(v.string(), v.number()) }),
})

interface Fault {
  readonly kind: 'conflict' | 'latency' | 'timeout' | 'lost-reply' | 'kill'
  readonly match: {
    readonly function?: string
    readonly collection?: string
    readonly action?: string
  }
  readonly count: number
  readonly ms?: number
  /** How many matches to let pass first. */
  readonly after?: number
}

async function post(url: string, path: string, body: unknown): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** A running local cloud as a test speaks to it: over HTTP, like everybody else. */
export class TestCloud {
  constructor(readonly cloud: LocalCloud) {}

  get url(): string {
    return this.cloud.url
  }

  /** What a function returns to this caller, whatever is sent. */
  async raw(functionName: string, openid: string, data: unknown): Promise<unknown> {
    const response = await post(this.url, `/call/${functionName}`, { openid, data })
    if (!response.ok) throw new TransportError('function-failed', await response.text())
    return response.json()
  }

  /** The phone's own client, in this person's hand. */
  phone(openid: string): CloudClient {
    const transport: Transport = {
      call: (functionName, call) => this.raw(functionName, openid, call),
    }
    const { clock } = this.cloud
    return createClient({
      transport,
      now: () => clock.now(),
      random: Math.random,
      sleep: () => sleep(5),
      language: () => 'zh',
    })
  }

  /**
   * Starts every instance a function may have, so that calls made together also run together: each
   * of these reads the database for longer than an instance takes to load.
   */
  async warm(functionName: string, reading: unknown): Promise<void> {
    const match = { function: functionName, action: 'database' }
    await this.fault({ kind: 'latency', match, count: INSTANCES, ms: 1_500 })
    await Promise.all(
      Array.from({ length: INSTANCES }, () => this.raw(functionName, 'shopper-warming', reading)),
    )
  }

  async advance(advanceMs: number): Promise<void> {
    const response = await post(this.url, '/local/clock', { advanceMs })
    if (!response.ok) throw new Error(await response.text())
  }

  async fault(fault: Fault): Promise<void> {
    const response = await post(this.url, '/local/fault', fault)
    if (!response.ok) throw new Error(await response.text())
  }

  async reset(seed: Seed = 'demo'): Promise<void> {
    const response = await post(this.url, '/local/reset', { seed, instances: 'idle' })
    if (!response.ok) throw new Error(await response.text())
  }

  /** One call of the SDK's own wire, as a function would send it. */
  async wire(body: object): Promise<unknown> {
    return (await post(this.url, '/admin/test', { envName: 'local', ...body })).json()
  }

  /**
   * How often each collection was written to, but identities: who has never written gets one at the
   * first try. Writing what was there already counts as well.
   */
  async writtenSoFar(): Promise<string> {
    const reply = await fetch(`${this.url}/local/health`)
    const { written } = v.parse(healthSchema, await reply.json()).database
    return JSON.stringify({ ...written, identities: 0 })
  }

  /** Every document of a collection. */
  async documents(collectionName: string): Promise<readonly Record<string, unknown>[]> {
    const reply = await this.wire({
      action: 'database.getDocument',
      collectionName,
      queryType: 'WHERE',
      query: '{}',
      limit: 1000,
    })
    const { data } = v.parse(foundDocuments, reply)
    return data.list.map((text) => EJSON.parse(text))
  }
}

/** A Wednesday's noon in the stores: what tests say of the day holds whenever they run. */
const NOON = Date.parse('2026-11-25T12:00:00+08:00')

/** A local cloud in memory, on a port of its own. */
export async function testCloud(options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  return new TestCloud(
    await startCloud({
      port: 0,
      dataDir: null,
      functionsDir: FUNCTIONS_DIR,
      seed: 'demo',
      startsAt: NOON,
      timersFollowRealTime: false,
      warm: false,
      log: () => undefined,
      ...options,
    }),
  )
}

/** How long a cloud stays for a suite that was announced and, being filtered out, never runs. */
const SPARE_MS = 1_000

/** Suites announced that want a cloud as it comes, and are not over yet. */
let suitesToCome = 0
let spare: { readonly cloud: TestCloud; readonly closing: NodeJS.Timeout } | undefined

/** The cloud of the suite before, made as new, where there is one: its functions are loaded. */
async function takeCloud(): Promise<TestCloud> {
  if (!spare) return testCloud()
  const { cloud, closing } = spare
  spare = undefined
  clearTimeout(closing)
  await cloud.reset()
  return cloud
}

async function leaveCloud(cloud: TestCloud): Promise<void> {
  suitesToCome -= 1
  if (suitesToCome === 0 || spare) return cloud.cloud.close()
  const closing = setTimeout(() => {
    spare = undefined
    void cloud.cloud.close()
  }, SPARE_MS)
  spare = { cloud, closing }
}

/**
 * One local cloud for a suite's tests, ready before them and given up after. Without options of its
 * own a suite is handed the cloud of the suite before in its process, after a reset.
 */
export function withCloud(options?: Partial<CloudOptions>): () => TestCloud {
  let running: TestCloud | undefined
  if (!options) suitesToCome += 1
  before(async () => {
    running = await (options ? testCloud(options) : takeCloud())
  })
  after(async () => {
    if (!running) return
    await (options ? running.cloud.close() : leaveCloud(running))
  })
  return () => {
    if (!running) throw new Error('the local cloud is not running')
    return running
  }
}
