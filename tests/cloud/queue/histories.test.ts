import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { NoAnswer } from '@/cloud/client'
import { TransportError } from '@/cloud/transport-port'
import type { CounterTicket } from '@/shared/contracts/queue.views'
import { TestCounter } from '../../support/counter'
import { forThree, forTwo, mediumTable, smallTable } from '../../support/demo'
import { cloudWithFrontDesk, FrontDesk } from '../../support/front-desk'
import type { TestCloud } from '../../support/local-cloud'
import { seededRandom } from '../../support/seeded-random'

const SEEDS = [11, 12]
const STEPS = 90
const SHOPPERS = Array.from({ length: 14 }, (_, index) => `shopper-${9000 + index}`)

/** Faults of one call of the database, by whichever function makes it next. */
const FAULTS = ['lost-reply', 'kill', 'conflict'] as const

class History {
  readonly counters: TestCounter[]
  readonly desk: FrontDesk

  constructor(
    readonly cloud: TestCloud,
    readonly random: () => number,
  ) {
    this.desk = new FrontDesk(cloud)
    this.counters = ['clerk-mei', 'manager-chen'].map((openid) => new TestCounter(cloud, openid))
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** One thing somebody does; refusals are as good as anything, silence is not. */
  async step(): Promise<void> {
    if (this.random() < 0.25) {
      const match = {
        function: this.pick(['shopper', 'staff', 'front-desk']),
        collection: this.pick(['lines', 'tickets']),
      }
      const after = Math.floor(this.random() * 4)
      await this.cloud.fault({ kind: this.pick(FAULTS), match, count: 1, after })
    }
    const roll = this.random()
    if (roll < 0.28) await this.join()
    else if (roll < 0.35) await this.arrive()
    else if (roll < 0.42) await this.leave()
    else if (roll < 0.65) await this.next()
    else if (roll < 0.9) await this.onTicket()
    else await this.cloud.advance(this.pick([1_000, 8_000, 61_000]))
  }

  private async join(): Promise<void> {
    const phone = this.cloud.phone(this.pick(SHOPPERS))
    await phone.intent('queue/join', this.pick([forTwo, forThree])).send()
  }

  /** A booking is checked in, often twice at once, or a check-in taken back. */
  private async arrive(): Promise<void> {
    const id = `checkin${String(Math.floor(this.random() * 40)).padStart(4, '0')}`
    if (this.random() < 0.2) return this.desk.withdraw(id)
    const openid = this.random() < 0.3 ? null : this.pick(SHOPPERS)
    const dueAt = this.desk.now + this.pick([-60_000, 0, 5_000, 60_000])
    const arrival = { id, openid, dueAt, laneId: this.pick([smallTable, mediumTable]) }
    await Promise.all([this.desk.enterRaw(arrival), this.desk.enterRaw(arrival)])
  }

  private async leave(): Promise<void> {
    const phone = this.cloud.phone(this.pick(SHOPPERS))
    const store = await phone.read('queue/store-line', { storeId: forTwo.storeId })
    const ticket = store.ok ? store.value.ticket : null
    if (ticket) await phone.intent('queue/leave', { ticketId: ticket.id }).send()
  }

  private async next(): Promise<void> {
    const counter = this.pick(this.counters)
    const laneId = this.pick([smallTable, mediumTable])
    const lane = (await counter.view()).lanes.find(({ id }) => id === laneId)
    const call = { laneId, placeId: null, after: lane?.mine ?? null }
    // A double tap: two intents, meant or not, at the same instant.
    await Promise.all([
      counter.send('queue/call-next', call),
      counter.send('queue/call-next', call),
    ])
  }

  private async onTicket(): Promise<void> {
    const counter = this.pick(this.counters)
    const { lanes } = await counter.view()
    const all: CounterTicket[] = lanes.flatMap((lane) => [
      ...lane.next,
      ...lane.called,
      ...lane.missed,
    ])
    if (all.length === 0) return
    const { id: ticketId } = this.pick(all)
    const acts = [
      () => counter.send('queue/call', { ticketId, placeId: null }),
      () => counter.send('queue/serve', { ticketId }),
      () => counter.send('queue/miss', { ticketId }),
      () => counter.send('queue/return', { ticketId }),
      () => counter.send('queue/move', { ticketId, laneId: this.pick([smallTable, mediumTable]) }),
      () => counter.send('queue/split', { ticketId, size: 1 }),
      () => counter.send('queue/end', { ticketId }),
      () => counter.send('queue/undo', {}),
    ]
    await this.pick(acts)()
  }
}

interface StoredParty {
  readonly ticketId: string
  readonly laneId: string
  readonly status: string
  readonly dueAt?: number
}

interface StoredLane {
  readonly waiting: string[]
  readonly booked?: readonly { readonly ticketId: string; readonly dueAt: number }[]
}

/** What must hold of a line and its tickets, however it came about. */
async function check(cloud: TestCloud): Promise<void> {
  for (const line of await cloud.documents('lines')) {
    const live: StoredParty[] = Object.values(line.live ?? {})
    const missed: StoredParty[] = Object.values(line.missed ?? {})
    const lanes: Record<string, StoredLane> = Object(line.lanes)
    const standing = [...live, ...missed].map(({ ticketId }) => ticketId)
    assert.equal(new Set(standing).size, standing.length, 'a ticket stands twice')
    const waiting = Object.entries(lanes).flatMap(([laneId, lane]) =>
      lane.waiting.map((ticketId) => `${laneId} ${ticketId}`),
    )
    const booked = Object.entries(lanes).flatMap(([laneId, lane]) =>
      (lane.booked ?? []).map(({ ticketId, dueAt }) => `${laneId} ${ticketId} ${dueAt}`),
    )
    const due = live
      .filter(({ status, dueAt }) => status === 'waiting' && dueAt !== undefined)
      .map(({ laneId, ticketId, dueAt }) => `${laneId} ${ticketId} ${dueAt}`)
    assert.deepEqual([...booked].sort(), due.sort(), 'who is booked is not who comes first')
    const expected = live
      .filter(({ status, dueAt }) => status === 'waiting' && dueAt === undefined)
      .map(({ laneId, ticketId }) => `${laneId} ${ticketId}`)
    assert.deepEqual([...waiting].sort(), expected.sort(), 'who waits is not who is in the lane')
  }
  const tickets = await cloud.documents('tickets')
  const numbers = tickets.map(({ day, number }) => `${day} ${number}`)
  assert.equal(new Set(numbers).size, numbers.length, 'a number was given twice')
}

/** The timer having run, every number that was issued has its ticket: nobody is lost. */
async function checkNobodyLost(cloud: TestCloud): Promise<void> {
  await cloud.advance(130_000)
  const tickets = new Map((await cloud.documents('tickets')).map((ticket) => [ticket._id, ticket]))
  for (const line of await cloud.documents('lines')) {
    const lanes: { issued: string[] }[] = Object.values(line.lanes ?? {})
    for (const ticketId of lanes.flatMap(({ issued }) => issued)) {
      assert.ok(tickets.has(ticketId), `${ticketId} was issued and has no ticket`)
    }
    const live: StoredParty[] = Object.values(line.live ?? {})
    for (const { ticketId } of live) assert.equal(tickets.get(ticketId)?.outcome, null)
    const open = [...tickets.values()].filter(
      ({ outcome, day }) => outcome === null && day === line.day,
    )
    assert.equal(open.length, live.length, 'a ticket is open and nobody holds it')
  }
}

describe('random histories through the functions, with crashes and lost replies', () => {
  let running: Awaited<ReturnType<typeof cloudWithFrontDesk>>
  before(async () => {
    running = await cloudWithFrontDesk()
  })
  after(() => running.close())
  const cloud = () => running.cloud
  for (const seed of SEEDS) {
    it(`seed ${seed}: no number twice, nobody twice, nobody lost`, async () => {
      await cloud().reset()
      const history = new History(cloud(), seededRandom(seed))
      for (let step = 0; step < STEPS; step += 1) {
        await history.step().catch((thrown: unknown) => {
          // Every resend failed too, or the front desk does not resend: whoever it was looks again.
          // Anything else is a fault of ours.
          if (!(thrown instanceof NoAnswer || thrown instanceof TransportError)) throw thrown
        })
        await check(cloud())
      }
      await checkNobodyLost(cloud())
    })
  }
})
