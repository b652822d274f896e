import type { VirtualClock } from './clock/clock'
import type { LocalFunctions } from './functions/functions'
import type { Faults } from './gateway/faults'
import type { Popup } from './message-push/popup'
import type { Pusher } from './message-push/pusher'
import type { Messages } from './openapi/messages'
import type { MiniProgramCodes } from './openapi/mini-program-codes'
import type { PhoneCodes } from './openapi/phone-codes'
import type { SendTroubles } from './openapi/send-trouble'
import type { Seed } from './seed/seed'
import type { Seeding } from './seeding'
import type { ServiceCardsApi } from './service-cards/service-cards'
import type { LocalTimers } from './timers/timers'
import type { WechatPay } from './wechat-pay/wechat-pay'

/**
 * Which instances outlive a reset: `none`, so that nothing functions remember does; or the `idle`
 * ones, for tests of functions that remember nothing, since starting one takes a tenth of a second.
 */
export const keptInstances = ['none', 'idle'] as const
export type KeptInstances = (typeof keptInstances)[number]

/** What a reset works on. */
export interface ResetParts {
  readonly timers: Pick<LocalTimers, 'paused'>
  readonly functions: Pick<LocalFunctions, 'endAll' | 'endCalls' | 'warm'>
  readonly messages: Pick<Messages, 'clear'>
  readonly sendTroubles: Pick<SendTroubles, 'clear'>
  readonly pusher: Pick<Pusher, 'clear'>
  readonly popup: Pick<Popup, 'clear'>
  readonly codes: Pick<MiniProgramCodes, 'clear'>
  readonly phoneCodes: Pick<PhoneCodes, 'clear'>
  readonly serviceCards: Pick<ServiceCardsApi, 'clear'>
  readonly clock: Pick<VirtualClock, 'reset'>
  readonly wechatPay: Pick<WechatPay, 'clear'>
  readonly seeding: Pick<Seeding, 'plant'>
}

/**
 * Makes the cloud as new: what runs is ended; what comes meanwhile waits for `settled`, so that no
 * call sees half of it.
 */
export function createReset(parts: ResetParts, faults: Pick<Faults, 'clear'>) {
  let resetting: Promise<void> = Promise.resolve()
  return {
    /** Resolves when no reset is under way; rejects when the last one failed half-way. */
    settled: (): Promise<void> => resetting,
    async reset(seed: Seed, instances: KeptInstances = 'none'): Promise<void> {
      resetting = parts.timers.paused(async () => {
        const end = instances === 'none' ? parts.functions.endAll : parts.functions.endCalls
        await end('the local cloud was reset')
        faults.clear()
        parts.messages.clear()
        parts.sendTroubles.clear()
        parts.pusher.clear()
        parts.popup.clear()
        parts.codes.clear()
        parts.phoneCodes.clear()
        parts.serviceCards.clear()
        parts.wechatPay.clear()
        parts.clock.reset()
        await parts.seeding.plant(seed)
      })
      await resetting
      await parts.functions.warm()
    },
  }
}
