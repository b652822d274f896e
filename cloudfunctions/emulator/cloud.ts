import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { VirtualClock } from './clock/clock'
import { amountCodes } from './desk/amount-codes'
import { buildDesk } from './desk/desk-files'
import { slips } from './desk/slips'
import { walkInCodes } from './desk/walk-in-codes'
import { createFaults } from './gateway/faults'
import { createGateway } from './gateway/gateway'
import type { LocalControls } from './http/local'
import { type LocalServer, listen } from './http/server'
import { askFunction } from './http-access/http-access'
import { localTemplates } from './openapi/local-templates'
import { type CloudParts, openParts, type PartsOptions } from './parts'
import { createReset } from './reset'
import { DEMO_MERCHANT, deskCast, type Seed } from './seed/seed'
import { cloudServices, runningOf } from './services'

export interface CloudOptions extends Omit<PartsOptions, 'url' | 'log' | 'merchantDir'> {
  /** 0 for any free port. */
  readonly port: number
  /** A merchant's folder; the demo's when not given. Its `pictures` are served below `/pictures/`. */
  readonly merchantDir?: string
  /** The built H5 phone, served below `/phone/`. */
  readonly h5Dir?: string
  /** What a new data folder begins with; one that was seeded before keeps what it has. */
  readonly seed: Seed
  /** Real time every database call takes longer. */
  readonly databaseLatencyMs?: number
  /** One line each: what functions print, and what the cloud has to say. */
  readonly log?: (line: string) => void
}

export interface LocalCloud {
  readonly url: string
  readonly port: number
  /** Moved by hand, it fires no timer: that is what `/local/clock` is for. */
  readonly clock: Pick<VirtualClock, 'now' | 'moveTo' | 'reset'>
  close(): Promise<void>
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`)
}

/**
 * Starts WeChat's cloud on this machine.
 * @throws an Error in plain words when the port is taken, the data folder is another process's or
 *   cannot be used, or a built function is not whole
 */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  const { log = toStderr, merchantDir = DEMO_MERCHANT } = options
  const server = await listen(options.port)
  const url = `http://127.0.0.1:${server.port}`
  let parts: CloudParts | undefined
  const close = async () => {
    await server.close()
    await parts?.close()
  }
  try {
    parts = await openParts({ ...options, merchantDir, url, log })
    await parts.seeding.plantOnce(options.seed)
    await serve(server, parts, { ...options, merchantDir }, log)
    await parts.functions.warm()
    return { url, port: server.port, clock: parts.clock, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function serve(
  server: LocalServer,
  parts: CloudParts,
  options: CloudOptions & { readonly merchantDir: string },
  log: (line: string) => void,
): Promise<void> {
  const { functions, messages, codes, phoneCodes, clock, database } = parts
  const { databaseLatencyMs = 0, templates = localTemplates } = options
  const faults = createFaults()
  const { reset, settled } = createReset(parts, faults)
  const services = cloudServices({
    database,
    functions,
    openapi: {
      templates,
      messages,
      sendTroubles: parts.sendTroubles,
      codes,
      phoneCodes,
      deliveries: parts.wechatPay.deliveries,
      now: clock.now,
    },
    beforeDatabase: async () => databaseLatencyMs > 0 && sleep(databaseLatencyMs),
  })
  server.serve({
    async invoke(...call) {
      await settled()
      return functions.invoke(...call)
    },
    gateway: createGateway({
      services,
      faults,
      instanceOf: (instance) => runningOf(functions, instance),
      kill: functions.kill,
      report: (error) => log(`gateway ${error instanceof Error ? error.stack : error}`),
    }),
    controls: { ...(await controlsOf(parts, options.merchantDir)), reset, addFault: faults.add },
    desk: await buildDesk(),
    h5Dir: options.h5Dir,
    picturesDir: join(options.merchantDir, 'pictures'),
    wechatPay: parts.wechatPay,
    serviceCards: parts.serviceCards,
    httpAccess: (request) => askFunction(functions, request),
    log,
  })
}

async function controlsOf(
  parts: CloudParts,
  merchantDir: string,
): Promise<Omit<LocalControls, 'reset' | 'addFault'>> {
  const { clock, timers, messages, codes, phoneCodes, database, wechatPay } = parts
  const { popup, sendTroubles, serviceCards } = parts
  const { people, doors, lineIdsAt } = await deskCast(merchantDir)
  return {
    now: clock.now,
    advanceTo: timers.advanceTo,
    consent: messages.consent,
    phoneCode: phoneCodes.give,
    messages: messages.sent,
    consents: messages.consents,
    popup,
    addSendTrouble: sendTroubles.add,
    serviceCards,
    wechatPay,
    health: () => ({ ok: true, now: clock.now(), database: database.stats() }),
    desk: async () => {
      const now = clock.now()
      const walkIns = await walkInCodes(database, lineIdsAt(now), now)
      const onScreen = [...amountCodes(codes.made()), ...walkIns]
      const printed = await slips(database)
      const told = messages.sent().map((message) => ({
        ...message,
        title: localTemplates.find(({ id }) => id === message.templateId)?.title ?? '',
      }))
      const switchedOff = messages.switchedOff()
      const cards = serviceCards.shown()
      return { people, doors, onScreen, slips: printed, now, messages: told, switchedOff, cards }
    },
  }
}
