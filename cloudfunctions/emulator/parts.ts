import { join } from 'node:path'
import { collections } from '../platform/collections'
import { openClock, type VirtualClock } from './clock/clock'
import { type LocalDatabase, openDatabase } from './database/open-database'
import { type LocalFunctions, openFunctions } from './functions/functions'
import { askFunction } from './http-access/http-access'
import { openPopup, type Popup } from './message-push/popup'
import { openPusher, type Pusher } from './message-push/pusher'
import { localTemplates } from './openapi/local-templates'
import { type Messages, openMessages } from './openapi/messages'
import { type MiniProgramCodes, openMiniProgramCodes } from './openapi/mini-program-codes'
import { openPhoneCodes, type PhoneCodes } from './openapi/phone-codes'
import { createSendTroubles, type SendTroubles } from './openapi/send-trouble'
import type { MessageTemplate } from './openapi/templates'
import { openSeeding, type Seeding } from './seeding'
import { openServiceCardsApi, type ServiceCardsApi } from './service-cards/service-cards'
import { type LocalTimers, openTimers } from './timers/timers'
import { openWechatPay, type WechatPay } from './wechat-pay/wechat-pay'

export interface PartsOptions {
  /** The folder it owns; null keeps everything in memory. */
  readonly dataDir: string | null
  /** The merchant's folder that the demo seed is planted from (seed/seed.ts). */
  readonly merchantDir: string
  /** Built functions, one folder each (config/functions-build.ts). */
  readonly functionsDir: string
  /** Most instances per function; eight when not given. */
  readonly instances?: number
  /** False: a function's first instance is started by its first call, not beforehand. */
  readonly warm?: boolean
  /** What the clock shows at least when opened, and after a reset, epoch milliseconds; real time if not given. */
  readonly startsAt?: number
  /** False: timers fire only when the clock is moved, never because real time passes. */
  readonly timersFollowRealTime?: boolean
  /** Seven fields, second … year: the rule every timer follows instead of its own. */
  readonly timerRule?: string
  /** Values of the variables functions declare; this process's own when not given. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** The account's message templates; the local account's own when not given. */
  readonly templates?: readonly MessageTemplate[]
  /** Pages of the released version, which a code may ask to be checked for; none when not given. */
  readonly releasedPages?: readonly string[]
  /** Where the local cloud is served. */
  readonly url: string
  readonly log: (line: string) => void
}

/** The parts of the local cloud that hold state. */
export interface CloudParts {
  readonly clock: VirtualClock
  readonly database: LocalDatabase
  readonly functions: LocalFunctions
  readonly messages: Messages
  readonly sendTroubles: SendTroubles
  readonly pusher: Pusher
  readonly popup: Popup
  readonly codes: MiniProgramCodes
  readonly phoneCodes: PhoneCodes
  readonly serviceCards: ServiceCardsApi
  readonly seeding: Seeding
  readonly timers: LocalTimers
  readonly wechatPay: WechatPay
  close(): Promise<void>
}

/** Opens the data folder and what lives on it; nothing is held open where one part does not open. */
export async function openParts(options: PartsOptions): Promise<CloudParts> {
  const { dataDir, log } = options
  const file = (name: string) => (dataDir === null ? null : join(dataDir, name))
  const clock = openClock(file('clock.json'), Date.now, options.startsAt)
  if (options.startsAt !== undefined) clock.moveTo(options.startsAt)
  const database = await openDatabase({
    dataDir: file('database'),
    collections,
    now: clock.now,
    warn: (message) => log(`database ${message}`),
  })
  try {
    const messages = openMessages(file('messages.json'))
    const codes = openMiniProgramCodes(options.releasedPages ?? [], clock.now)
    const phoneCodes = openPhoneCodes(clock.now)
    const pusher = openPusher({
      file: file('pushes.json'),
      now: clock.now,
      post: async (push) => {
        const request = { path: '/wechat-notify', method: 'POST', headers: {}, ...push }
        return (await askFunction(functions, request)).status
      },
    })
    const popup = openPopup({ templates: localTemplates, messages, pusher, now: clock.now })
    const serviceCards = openServiceCardsApi(file('service-cards.json'), options.url, clock.now)
    const seeding = openSeeding(file('seed.json'), options.merchantDir, database, clock.now)
    const wechatPay: WechatPay = openWechatPay({
      booksFile: file('wechat-pay.json'),
      keysFile: file('wechat-pay-keys.json'),
      url: options.url,
      now: clock.now,
      ask: (request) => askFunction(functions, request),
    })
    const functions: LocalFunctions = await openFunctions({
      folder: options.functionsDir,
      clock: clock.shared,
      gatewayUrl: (instance) => `${options.url}/admin/${instance}`,
      // Whatever account this machine knows of, here only local money moves and local cards show.
      environment: [
        wechatPay.environment,
        serviceCards.environment,
        options.environment ?? process.env,
      ],
      log,
      ...(options.instances !== undefined && { maxInstances: options.instances }),
      ...(options.warm !== undefined && { warm: options.warm }),
    })
    const followRealTime = options.timersFollowRealTime ?? true
    const timers = openTimers({
      clock,
      functions,
      followRealTime,
      ...(options.timerRule !== undefined && { rule: options.timerRule }),
      alarms: [wechatPay, pusher],
      log,
    })
    const close = async () => {
      await timers.close()
      await functions.endAll('the local cloud is closing')
      await database.close()
    }
    const held = {
      clock,
      database,
      functions,
      messages,
      codes,
      phoneCodes,
      serviceCards,
      seeding,
      timers,
    }
    return { ...held, sendTroubles: createSendTroubles(), pusher, popup, wechatPay, close }
  } catch (error) {
    await database.close()
    throw error
  }
}
