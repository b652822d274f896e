import { beforeEach } from 'node:test'
import * as v from 'valibot'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from './answers'
import { joinAll, TestCounter } from './counter'
import { type TestCloud, withCloud } from './local-cloud'
import { Teller } from './teller'

const shownSchema = v.object({
  tokensGiven: v.number(),
  cards: v.array(
    v.object({
      code: v.string(),
      openid: v.string(),
      told: v.number(),
      content: v.looseObject({
        cur_status: v.number(),
        queue_number: v.string(),
        current_number: v.string(),
      }),
    }),
  ),
})

/** Numbers of the stages as WeChat has them. */
export const CARD = { waiting: 1, nearly: 2, called: 3, missed: 4, ended: 5 } as const

/** Who joins, one after the other. */
export const FIVE = ['shopper-anna', 'shopper-bert', 'shopper-cleo', 'shopper-dora', 'shopper-emil']

/** People's live cards, as they stand in WeChat. */
export class TestCards {
  constructor(readonly cloud: TestCloud) {}

  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.cloud.url}/local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }

  /** What a tap on WeChat's button is answered. */
  async code(openid: string): Promise<string> {
    const said = await this.#post('service-card', { openid })
    return v.parse(v.object({ code: v.string() }), said).code
  }

  /** The tap, and what follows from it. */
  async keep(openid: string, ticketId: string, code?: string) {
    const input = { ticketId: ticketId as never, code: code ?? (await this.code(openid)) }
    return this.cloud.phone(openid).intent('queue/keep-card', input).send()
  }

  /** So many join; the last one keeps a card, which then shows. The last one's ticket. */
  async lastWithCard(people: readonly string[] = FIVE): Promise<string> {
    const tickets = await joinAll(this.cloud, people)
    const id = tickets[tickets.length - 1]?.id ?? ''
    const last = people[people.length - 1] ?? ''
    value<'queue/keep-card'>(await this.keep(last, id))
    await this.cloud.advance(MINUTE_MS)
    return id
  }

  async trouble(kind: string, count = 1): Promise<void> {
    await this.#post('service-card/trouble', { kind, count })
  }

  async #shown() {
    const response = await fetch(`${this.cloud.url}/local/service-cards`)
    return v.parse(shownSchema, await response.json())
  }

  /** The one card somebody has, as it stands now. */
  async of(openid: string) {
    const { cards } = await this.#shown()
    return cards.find((card) => card.openid === openid)
  }

  /** The stage it shows, 0 for none, and how often it was told anything. */
  async stage(openid: string): Promise<readonly [stage: number, told: number]> {
    const card = await this.of(openid)
    return [card?.content.cur_status ?? 0, card?.told ?? 0]
  }

  async tokensGiven(): Promise<number> {
    return (await this.#shown()).tokensGiven
  }
}

/** A cloud of a describe block, new before each test, with a counter, WeChat's messages and its cards. */
export function withCards() {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())
  const wechat = () => new Teller(cloud())
  return {
    cloud,
    mei: () => new TestCounter(cloud()),
    wechat,
    cards: () => new TestCards(cloud()),
    minute: () => cloud().advance(MINUTE_MS),
    /** What was sent to each, by the words of its phrase. */
    told: async () =>
      (await wechat().sent()).map(({ openid, data }) => `${openid} ${data.phrase3?.value}`),
  }
}
