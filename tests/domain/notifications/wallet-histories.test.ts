import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  messageKinds,
  type TemplateName,
  templateNames,
} from '@/shared/domain/notifications/message-kinds'
import {
  afterEvent,
  type ConsentEvent,
  emptyWallet,
  givenBack,
  leftOf,
  spend,
  templateFor,
} from '@/shared/domain/notifications/wallet'
import { seededRandom } from '../../support/seeded-random'

const SEED = 92
const START = Date.parse('2026-11-25T09:00:00+08:00')

/** What is left by counting on one's fingers: events in their own order, a refusal ends all. */
function naive(events: readonly ConsentEvent[]): Map<TemplateName, number> {
  const left = new Map<TemplateName, number>()
  for (const { template, said } of [...events].sort((one, other) => one.at - other.at)) {
    left.set(template, said === 'reject' ? 0 : (left.get(template) ?? 0) + 1)
  }
  return left
}

describe('wallets over random days', () => {
  const random = seededRandom(SEED)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  /** Events of one person, a second or more apart: a popup is a tap. */
  function history(length: number): ConsentEvent[] {
    let at = START
    return Array.from({ length }, (_, n) => {
      at += 1_000 * (1 + Math.floor(random() * 900))
      const said = random() < 0.75 ? 'accept' : 'reject'
      return { key: `e${n}`, template: pick(templateNames), said, at }
    })
  }

  it(`add up in whatever order events come, some of them twice (seed ${SEED})`, () => {
    for (let turn = 0; turn < 400; turn += 1) {
      const events = history(1 + Math.floor(random() * 60))
      const told = [...events, ...events.filter(() => random() < 0.3)]
      const shuffled = told
        .map((event) => ({ event, turn: random() }))
        .sort((one, other) => one.turn - other.turn)
      const wallet = shuffled.reduce((so, { event }) => afterEvent(so, event), emptyWallet)
      const left = naive(events)
      for (const template of templateNames) {
        assert.equal(leftOf(wallet, template), left.get(template) ?? 0, `${turn} ${template}`)
      }
    }
  })

  it(`never send what is not there, and give back what was not sent (seed ${SEED})`, () => {
    for (let turn = 0; turn < 200; turn += 1) {
      let wallet = emptyWallet
      const left = new Map<TemplateName, number>()
      const add = (template: TemplateName, by: number) =>
        left.set(template, (left.get(template) ?? 0) + by)
      for (const [n, event] of history(120).entries()) {
        wallet = afterEvent(wallet, event)
        if (event.said === 'accept') add(event.template, 1)
        else left.set(event.template, 0)
        const template = templateFor(wallet, pick(messageKinds))
        if (template === null || random() < 0.4) continue
        wallet = spend(wallet, template, `m${n}`, event.at)
        if (random() < 0.3) wallet = givenBack(wallet, `m${n}`)
        else add(template, -1)
      }
      for (const template of templateNames) {
        assert.equal(leftOf(wallet, template), left.get(template) ?? 0, `${turn} ${template}`)
        assert.ok(leftOf(wallet, template) >= 0)
      }
    }
  })
})
