import { createServer } from 'node:http'
import { it } from 'node:test'
import {
  type LocalDatabase,
  openDatabase,
} from '../../cloudfunctions/emulator/database/open-database'
import { createFaults, type Faults } from '../../cloudfunctions/emulator/gateway/faults'
import { createGateway } from '../../cloudfunctions/emulator/gateway/gateway'
import { type Database, loadSdk } from './wx-server-sdk'

/**
 * The cloud the conformance suite is aimed at. By default that is the local one, in this process;
 * `CLOUD=real CLOUD_ENV=… CLOUD_SECRET_ID=… CLOUD_SECRET_KEY=…` aims it at a real environment, in
 * which it makes the collection `conformance` and works under ids of its own.
 */
export const real = process.env.CLOUD === 'real'

/** For what a real environment cannot be asked: moving its clock, breaking its connections, its size. */
export const emulatorOnly: { readonly it: (name: string, test: () => Promise<void>) => unknown } = {
  it: real ? it.skip : it,
}

export interface ConformanceCloud {
  readonly db: Database
  /** In a real environment all of this is missing. */
  readonly local: LocalParts | undefined
  close: () => Promise<void>
}

export interface LocalParts {
  readonly database: LocalDatabase
  readonly faults: Faults
  readonly warnings: readonly string[]
  readonly killed: readonly string[]
  /** The moment the virtual clock stands at; it does not move by itself. */
  nowAt: number
}

export const CONFORMANCE = 'conformance'
export const LOOKUP = 'conformance_lookup'
/** Has a unique index on (kind, number), which a real environment would need made by hand. */
export const UNIQUE = 'conformance_unique'

let serial = 0
const run = Math.floor(Math.random() * 36 ** 6).toString(36)

/** An id no other test and no earlier run has used. */
export function freshId(): string {
  serial += 1
  return `c${run}x${serial}`
}

export async function startConformanceCloud(): Promise<ConformanceCloud> {
  if (real) return startReal()
  const warnings: string[] = []
  const killed: string[] = []
  const faults = createFaults()
  const clock = { nowAt: Date.UTC(2026, 10, 22, 2) }
  const database = await openDatabase({
    dataDir: null,
    collections: {
      [CONFORMANCE]: { indexes: [{ name: 'group', keys: { group: 1 } }] },
      [LOOKUP]: { indexes: [] },
      [UNIQUE]: { indexes: [{ name: 'kind', keys: { kind: 1, number: 1 }, unique: true }] },
    },
    now: () => clock.nowAt,
    warn: (message) => warnings.push(message),
    lockWaitMs: 300,
  })
  const gateway = createGateway({
    services: { database: ({ action, body }) => database.handle(action, body) },
    faults,
    instanceOf: (name) => ({ function: name, action: 'queue/join' }),
    kill: (instance) => killed.push(instance),
    report: (error) => {
      throw error
    },
  })
  const server = createServer((request, response) => void gateway(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  const sdk = loadSdk({
    url: `http://127.0.0.1:${address.port}/admin/shopper`,
    env: 'local',
    secretId: 'local',
    secretKey: 'local',
  })
  return {
    db: sdk.database({ throwOnNotFound: false }),
    local: Object.assign(clock, { database, faults, warnings, killed }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
}

async function startReal(): Promise<ConformanceCloud> {
  const { CLOUD_ENV, CLOUD_SECRET_ID, CLOUD_SECRET_KEY } = process.env
  if (!CLOUD_ENV || !CLOUD_SECRET_ID || !CLOUD_SECRET_KEY) {
    throw new Error('CLOUD=real needs CLOUD_ENV, CLOUD_SECRET_ID and CLOUD_SECRET_KEY')
  }
  const sdk = loadSdk({ env: CLOUD_ENV, secretId: CLOUD_SECRET_ID, secretKey: CLOUD_SECRET_KEY })
  const db = sdk.database({ throwOnNotFound: false })
  for (const name of [CONFORMANCE, LOOKUP]) {
    await db.createCollection(name).catch((error: unknown) => {
      if (!/exist/i.test(String(error))) throw error
    })
  }
  return { db, local: undefined, close: async () => {} }
}
