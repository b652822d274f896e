import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { LaneId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { smallTable, yuyuan } from './demo'
import { type TestCloud, testCloud } from './local-cloud'
import { buildProbesBesideOurs } from './probes'

const SOURCE = fileURLToPath(new URL('../cloud/fixtures/queue', import.meta.url))

const entered = v.object({
  ok: v.literal(true),
  value: v.object({ ticketId: v.string(), number: v.string() }),
})

/** A local cloud with somebody at its front desk who checks bookings in, and how to end both. */
export async function cloudWithFrontDesk(): Promise<{
  cloud: TestCloud
  close: () => Promise<void>
}> {
  const { folder, remove } = await buildProbesBesideOurs(SOURCE)
  const cloud = await testCloud({ functionsDir: folder })
  const close = async () => {
    await cloud.cloud.close()
    await remove()
  }
  return { cloud, close }
}

/** Checks bookings of 愚园路 into its line and takes check-ins back. */
export class FrontDesk {
  constructor(readonly cloud: TestCloud) {}

  get now(): Instant {
    return this.cloud.cloud.clock.now()
  }

  #ask(event: object): Promise<unknown> {
    const usual = { storeId: yuyuan, laneId: smallTable, openid: null, dueAt: 0, at: this.now }
    return this.cloud.raw('front-desk', 'manager-chen', { ...usual, ...event })
  }

  /** The ticket of a check-in; `id` is the check-in's own. */
  async enter(
    id: string,
    openid: string | null,
    dueAt: Instant,
    laneId: LaneId = smallTable,
  ): Promise<{ ticketId: string; number: string }> {
    return v.parse(entered, await this.#ask({ do: 'enter', id, openid, dueAt, laneId })).value
  }

  /** The same, with whatever comes of it. */
  enterRaw(event: object): Promise<unknown> {
    return this.#ask({ do: 'enter', ...event })
  }

  async withdraw(id: string): Promise<void> {
    await this.#ask({ do: 'withdraw', id })
  }

  numbers(id: string): Promise<unknown> {
    return this.#ask({ do: 'numbers', id })
  }
}
