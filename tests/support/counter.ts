import assert from 'node:assert/strict'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import type { CounterTicket, CounterView, TicketView } from '@/shared/contracts/queue.views'
import type { LaneId, StoreId } from '@/shared/kernel/ids'
import { value } from './answers'
import { forTwo, yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** Taps of the counter, told by number as people tell them. */
export class TestCounter {
  constructor(
    readonly cloud: TestCloud,
    readonly openid = 'clerk-mei',
    readonly storeId: StoreId = yuyuan,
  ) {}

  async view(): Promise<CounterView> {
    const answer = await this.cloud
      .phone(this.openid)
      .read('queue/counter', { storeId: this.storeId })
    return value<'queue/counter'>(answer)
  }

  send<A extends WriteAction>(action: A, input: Omit<Input<A>, 'storeId'>) {
    const whole = { storeId: this.storeId, ...input } as Input<A>
    return this.cloud.phone(this.openid).intent(action, whole).send()
  }

  /** Whoever the counter knows by this number: waiting, called or missed. */
  async ticket(number: string): Promise<CounterTicket> {
    const { lanes } = await this.view()
    const all = lanes.flatMap(({ next, called, missed }) => [...next, ...called, ...missed])
    const found = all.find((ticket) => ticket.number === number)
    assert.ok(found, `nobody is ${number}`)
    return found
  }

  /** Calls the next of an unnamed lane, after whomever this clerk called before. */
  async next(laneId: LaneId): Promise<CounterView> {
    const lane = (await this.view()).lanes.find(({ id }) => id === laneId)
    const after = lane?.mine ?? null
    return value<'queue/call-next'>(
      await this.send('queue/call-next', { laneId, placeId: null, after }),
    )
  }

  async waiting(laneId: LaneId): Promise<string[]> {
    const lane = (await this.view()).lanes.find(({ id }) => id === laneId)
    return lane?.next.map(({ number }) => number) ?? []
  }
}

/** So many people join, one after the other, and hold their tickets. */
export async function joinAll(
  cloud: TestCloud,
  people: readonly string[],
  input: Input<'queue/join'> = forTwo,
): Promise<TicketView[]> {
  const held: TicketView[] = []
  for (const openid of people) {
    held.push(value<'queue/join'>(await cloud.phone(openid).intent('queue/join', input).send()))
  }
  return held
}
