import * as v from 'valibot'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { SECOND_MS } from '@/shared/kernel/instant'
import { pushFates } from '../../cloudfunctions/emulator/message-push/pusher'
import { localTemplates } from '../../cloudfunctions/emulator/openapi/local-templates'
import { testCloud } from '../support/local-cloud'
import { buildProbes } from '../support/probes'
import { seededRandom } from '../support/seeded-random'
import { calling, QUEUE_NEAR, QUEUE_TURN, TELLER_FUNCTIONS, Teller } from '../support/teller'
import { type Figures, rounded } from './figures'

const counted = v.object({ data: v.object({ total: v.number() }) })

async function withTellers<T>(work: (teller: Teller) => Promise<T>): Promise<T> {
  const probes = await buildProbes(TELLER_FUNCTIONS)
  const cloud = await testCloud({ functionsDir: probes.folder, seed: 'empty' })
  try {
    return await work(new Teller(cloud))
  } finally {
    await cloud.cloud.close()
    await probes.remove()
  }
}

/** Does this for every number below `count`, sixteen at a time. */
async function each(count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < count) {
        const mine = next
        next += 1
        await work(mine)
      }
    }),
  )
}

async function entriesWith(teller: Teller, status: string): Promise<number> {
  const reply = await teller.cloud.wire({
    action: 'database.calculateDocument',
    collectionName: 'outbox',
    queryType: 'WHERE',
    query: JSON.stringify({ status }),
  })
  return v.parse(counted, reply).data.total
}

const MESSAGES = 10_000
/** More would be a body over 100 KB. */
const TOLD_TOGETHER = 200
/** Each person has two consents for one message, so that a second sending would succeed. */
const CONSENTS = [QUEUE_TURN, QUEUE_NEAR] as const

/**
 * Sends 10,000 messages of which a fifth are definitely refused at each try and a twentieth have no
 * clear answer, half of those having been sent. Seconds are those in which the timer works.
 */
export function measureMessageDrain(messages = MESSAGES): Promise<Figures> {
  return withTellers(async (teller) => {
    const persons: PersonId[] = []
    await each(messages, async (n) => {
      const openid = `shopper-${n}`
      await teller.agree(openid, ...CONSENTS)
      persons[n] = await teller.person(openid)
    })
    for (let from = 0; from < messages; from += TOLD_TOGETHER) {
      const together = persons.slice(from, from + TOLD_TOGETHER)
      const tellings = together.map((person, n) => calling(person, { about: `ticket${from + n}` }))
      const told = await teller.do({ do: 'tell-all', tellings })
      if (told !== 'done') throw new Error(JSON.stringify(told))
    }
    const shares = { concurrent: 0.2, busy: 0.025, 'busy-but-sent': 0.025 }
    await teller.popup('send-trouble', { shares, chance: 'drain' })
    let workedMs = 0
    const left = () => entriesWith(teller, 'pending')
    for (let runs = 0; runs < 60 && (await left()) > 0; runs += 1) {
      const startedAt = performance.now()
      const delivered = await teller.do({ do: 'deliver' })
      if (delivered !== 'done') throw new Error(JSON.stringify(delivered))
      workedMs += performance.now() - startedAt
      const { clock } = teller.cloud.cloud
      clock.moveTo(clock.now() + 60 * SECOND_MS)
    }
    const [done, unknown] = [
      await entriesWith(teller, 'done'),
      await entriesWith(teller, 'unknown'),
    ]
    const perPerson = new Map<string, number>()
    for (const [name, count] of Object.entries(await teller.consents())) {
      const openid = name.split(' ')[0] ?? ''
      perPerson.set(openid, (perPerson.get(openid) ?? 0) + count)
    }
    const arrived = persons.map((_, n) => CONSENTS.length - (perPerson.get(`shopper-${n}`) ?? 0))
    const reached = arrived.filter((count) => count > 0).length
    return {
      'notifications/drain-10000/seconds': rounded(workedMs / SECOND_MS, 1),
      'notifications/drain-10000/duplicates': arrived.filter((count) => count > 1).length,
      'notifications/drain-10000/lost': messages - done - unknown + Math.max(0, done - reached),
    }
  })
}

const EVENTS = 5_000
const PEOPLE = 200
const SEED = 95

const walletsSchema = v.array(
  v.object({
    _id: v.string(),
    wallet: v.object({ confirmed: v.record(v.string(), v.array(v.number())) }),
  }),
)

/**
 * A random day of popups, refusals in the settings and calls, whose pushes come twice, late and out
 * of order; afterwards each wallet is held against what WeChat itself has counted.
 */
export function measureConsents(events = EVENTS): Promise<Figures> {
  return withTellers(async (teller) => {
    const random = seededRandom(SEED)
    const chosen = <T>(list: readonly T[]): T => {
      const one = list[Math.floor(random() * list.length)]
      if (one === undefined) throw new Error('nothing to choose from')
      return one
    }
    const fates = pushFates.filter((fate) => fate !== 'lost')
    const persons = new Map<string, PersonId>()
    for (let n = 0; n < PEOPLE; n += 1) {
      persons.set(`shopper-${n}`, await teller.person(`shopper-${n}`))
    }
    for (let n = 0; n < events; n += 1) {
      await teller.cloud.advance(1_000 + Math.floor(random() * 15_000))
      const openid = `shopper-${Math.floor(random() * PEOPLE)}`
      const push = chosen(fates)
      const turn = random()
      if (turn < 0.6) {
        const templateIds = [
          ...new Set([chosen(localTemplates).id, chosen(localTemplates).id, QUEUE_TURN]),
        ]
        const accepted = templateIds.filter(() => random() < 0.8)
        await teller.popup('popup/answer', { openid, templateIds, accepted, push })
      } else if (turn < 0.65) {
        const refused = { openid, templateIds: [QUEUE_TURN], accepted: [], push }
        await teller.popup('popup/answer', refused)
      } else {
        const telling = calling(persons.get(openid) ?? asId('nobodyatall'), { about: `ticket${n}` })
        await teller.do({ do: 'tell', telling, atOnce: true })
      }
    }
    await teller.cloud.advance(11 * 60 * SECOND_MS)
    const wallets = v.parse(walletsSchema, await teller.cloud.documents('messageWallets'))
    const consents = await teller.consents()
    let mismatches = 0
    for (const [openid, person] of persons) {
      const ours = wallets.find(({ _id }) => _id === person)?.wallet.confirmed ?? {}
      for (const { name, id } of localTemplates) {
        const theirs = consents[`${openid} ${id}`] ?? 0
        if ((ours[name]?.length ?? 0) !== theirs) mismatches += 1
      }
    }
    return {
      'notifications/consents/events': events,
      'notifications/consents/mismatches': mismatches,
    }
  })
}
