import { after, before, beforeEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { MessageKind } from '@/shared/domain/notifications/message-kinds'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { AnyTelling, Telling } from '../../cloudfunctions/modules/notifications/message-facts'
import { type TestCloud, testCloud } from './local-cloud'
import { buildProbes } from './probes'
import { accept } from './push-letter'

export const TELLER_FUNCTIONS = fileURLToPath(
  new URL('../cloud/fixtures/notifications', import.meta.url),
)

const outcomeSchema = v.object({
  status: v.string(),
  template: v.optional(v.string()),
  why: v.optional(v.string()),
})
const messagesSchema = v.array(
  v.object({ _id: v.string(), about: v.string(), outcome: outcomeSchema }),
)
const sentSchema = v.object({
  messages: v.array(
    v.object({
      openid: v.string(),
      templateId: v.string(),
      page: v.string(),
      data: v.record(v.string(), v.object({ value: v.string() })),
    }),
  ),
})
const consentsSchema = v.object({ consents: v.record(v.string(), v.number()) })

/** What WeChat calls the local account's templates. */
export const QUEUE_TURN = 'local-queue-turn'
export const QUEUE_NEAR = 'local-queue-near'
export const QUEUE_MISSED = 'local-queue-missed'

/** A shop that only tells, on a cloud of its own. */
export class Teller {
  constructor(readonly cloud: TestCloud) {}

  do(event: object, openid = 'shopper-lin'): Promise<unknown> {
    return this.cloud.raw('teller', openid, event)
  }

  async person(openid = 'shopper-lin'): Promise<PersonId> {
    return asId(String(await this.do({ do: 'who' }, openid)))
  }

  accept(openid: string, ...templateIds: readonly string[]) {
    return accept(this.cloud, openid, ...templateIds)
  }

  /** WeChat's popup, with everything that follows from it. */
  async popup(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.cloud.url}/local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }

  /** The person ticks these in WeChat's popup. */
  agree(openid: string, ...templateIds: readonly string[]): Promise<unknown> {
    return this.popup('popup/answer', { openid, templateIds, accepted: templateIds })
  }

  /** What became of each message, by what it is about. */
  async outcomes(): Promise<Readonly<Record<string, v.InferOutput<typeof outcomeSchema>>>> {
    const all = v.parse(messagesSchema, await this.cloud.documents('messages'))
    return Object.fromEntries(all.map(({ about, outcome }) => [about, outcome]))
  }

  async outbox(): Promise<unknown[]> {
    return (await this.cloud.documents('outbox')).map(({ status }) => status)
  }

  async sent() {
    const response = await fetch(`${this.cloud.url}/local/messages`)
    return v.parse(sentSchema, await response.json()).messages
  }

  /** What WeChat itself has counted. */
  async consents(): Promise<Readonly<Record<string, number>>> {
    const response = await fetch(`${this.cloud.url}/local/consents`)
    return v.parse(consentsSchema, await response.json()).consents
  }
}

/** A call to the counter, unless another telling is wished for. */
export function calling(
  personId: PersonId,
  changed: Partial<Telling<'your-turn'>> = {},
): AnyTelling {
  return {
    kind: 'your-turn',
    personId,
    about: 'ticket0000',
    occasion: '',
    utcOffsetMinutes: 480,
    facts: {
      storeName: { zh: '桂花茶舍愚园路店', en: 'Osmanthus' },
      number: 'A017',
      place: null,
      withdrawn: false,
    },
    ...changed,
  }
}

/** Something that can wait for the morning. */
export function reminder(personId: PersonId, about = 'points0000'): AnyTelling {
  const facts = { points: 120, expiresAt: Date.parse('2026-12-31T23:59:00+08:00') }
  const kind: MessageKind = 'points-expiring'
  return { kind, personId, about, occasion: '', utcOffsetMinutes: 480, facts }
}

/** One such shop for a suite's tests, new for each. */
export function withTeller(startsAt = Date.parse('2026-11-25T12:00:00+08:00')): () => Teller {
  let teller: Teller | undefined
  let remove: () => Promise<void> = async () => undefined
  before(async () => {
    const probes = await buildProbes(TELLER_FUNCTIONS)
    remove = probes.remove
    teller = new Teller(await testCloud({ functionsDir: probes.folder, seed: 'empty', startsAt }))
  })
  after(async () => {
    await teller?.cloud.cloud.close()
    await remove()
  })
  beforeEach(() => teller?.cloud.reset('empty'))
  return () => {
    if (!teller) throw new Error('the teller is not running')
    return teller
  }
}
