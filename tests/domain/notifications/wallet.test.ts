import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  askings,
  type MessageKind,
  messageKinds,
  type TemplateName,
  tellings,
  templateNames,
} from '@/shared/domain/notifications/message-kinds'
import {
  afterDeclining,
  afterEvent,
  type ConsentEvent,
  couldTell,
  emptyWallet,
  givenBack,
  leftOf,
  mayAsk,
  spend,
  spentOn,
  templateFor,
  type Wallet,
  withoutConsent,
} from '@/shared/domain/notifications/wallet'

const NOON = Date.parse('2026-11-25T12:00:00+08:00')
const HOUR = 3_600_000

let told = 0
/** A wallet with so many confirmations of each template. */
function walletOf(counts: Partial<Record<TemplateName, number>>): Wallet {
  return templateNames.reduce<Wallet>((wallet, template) => {
    let filled = wallet
    for (let n = 0; n < (counts[template] ?? 0); n += 1) {
      told += 1
      const event = { key: `k${told}`, template, said: 'accept' as const, at: NOON + told }
      filled = afterEvent(filled, event)
    }
    return filled
  }, emptyWallet)
}

const event = (key: string, said: 'accept' | 'reject', at: number): ConsentEvent => ({
  key,
  template: 'queue-turn',
  said,
  at,
})

describe('the tables of what is told', () => {
  it('spend a kind’s own template first, and ask for nothing that nobody is told by', () => {
    const spentByKinds = new Set(messageKinds.flatMap((kind) => tellings[kind].by))
    assert.deepEqual([...spentByKinds].sort(), [...templateNames].sort())
    for (const asked of Object.values(askings)) {
      assert.ok(asked.length <= 3 && new Set(asked).size === asked.length)
    }
    assert.deepEqual(new Set(Object.values(askings).flat()), new Set(templateNames))
  })

  it('keep something only for a kind that could use it, and never for each other', () => {
    for (const kind of messageKinds) {
      for (const other of tellings[kind].before) {
        assert.ok(tellings[kind].by.some((template) => tellings[other].by.includes(template)))
        assert.ok(!tellings[other].before.includes(kind))
      }
    }
  })
})

describe('which consent a kind spends', () => {
  for (const kind of messageKinds) {
    it(`${kind}: none of an empty wallet, its own first, another only where it has it`, () => {
      const { by, before } = tellings[kind]
      assert.equal(templateFor(emptyWallet, kind), null)
      const all = walletOf(Object.fromEntries(templateNames.map((name) => [name, 1])))
      assert.equal(templateFor(all, kind), by[0])
      for (const template of templateNames) {
        const only = templateFor(walletOf({ [template]: 2 }), kind)
        assert.equal(only, by.includes(template) ? template : null, template)
        const last = templateFor(walletOf({ [template]: 1 }), kind)
        const keepsIt = before.some((other) => tellings[other].by.includes(template))
        assert.equal(last, by.includes(template) && !keepsIt ? template : null, template)
      }
    })
  }

  type Queue = readonly [near: number, turn: number, missed: number]
  const cases: readonly (readonly [Queue, MessageKind, TemplateName | null])[] = [
    [[1, 1, 1], 'nearly-your-turn', 'queue-near'],
    [[1, 0, 0], 'nearly-your-turn', null],
    [[0, 1, 0], 'nearly-your-turn', null],
    [[1, 0, 1], 'nearly-your-turn', 'queue-near'],
    [[0, 1, 1], 'nearly-your-turn', 'queue-missed'],
    [[0, 2, 0], 'nearly-your-turn', 'queue-turn'],
    [[1, 0, 0], 'your-turn', 'queue-near'],
    [[0, 0, 1], 'your-turn', 'queue-missed'],
    [[0, 1, 0], 'missed', 'queue-turn'],
  ]
  for (const [[near, turn, missed], kind, expected] of cases) {
    it(`${kind} with ${near} near, ${turn} turn, ${missed} missed spends ${expected ?? 'none'}`, () => {
      const wallet = walletOf({ 'queue-near': near, 'queue-turn': turn, 'queue-missed': missed })
      assert.equal(templateFor(wallet, kind), expected)
    })
  }
})

describe('the wallet', () => {
  it('counts an event told twice once', () => {
    const once = afterEvent(emptyWallet, event('a', 'accept', NOON))
    assert.equal(leftOf(once, 'queue-turn'), 1)
    assert.equal(afterEvent(once, event('a', 'accept', NOON)), once)
  })

  it('takes a refusal as the end of what was confirmed before, and only that', () => {
    const events = [
      event('a', 'accept', NOON),
      event('b', 'reject', NOON + 1_000),
      event('c', 'accept', NOON + 2_000),
    ]
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const wallet = order.reduce((so, at) => {
        const next = events[at]
        return next ? afterEvent(so, next) : so
      }, emptyWallet)
      assert.deepEqual(wallet.confirmed['queue-turn'], [NOON + 2_000], order.join())
    }
  })

  it('spends once on a message, gives back once, and not after a refusal', () => {
    const spent = spend(walletOf({ 'queue-turn': 2 }), 'queue-turn', 'one', NOON)
    assert.equal(leftOf(spent, 'queue-turn'), 1)
    assert.equal(spentOn(spent, 'one')?.template, 'queue-turn')
    const back = givenBack(spent, 'one')
    assert.equal(leftOf(back, 'queue-turn'), 2)
    assert.equal(givenBack(back, 'one'), back)
    const refused = afterEvent(spent, event('r', 'reject', NOON + HOUR))
    assert.equal(leftOf(givenBack(refused, 'one'), 'queue-turn'), 0)
    assert.throws(() => spend(emptyWallet, 'queue-turn', 'x', NOON), /no consent left/)
  })

  it('charges what was sent after a refusal told late to what was confirmed after it', () => {
    const first = afterEvent(emptyWallet, event('a', 'accept', NOON))
    const both = afterEvent(first, event('c', 'accept', NOON + 2_000))
    const sent = spend(both, 'queue-turn', 'one', NOON + 3_000)
    const refused = afterEvent(sent, event('b', 'reject', NOON + 1_000))
    assert.equal(leftOf(refused, 'queue-turn'), 0)
    assert.equal(leftOf(givenBack(refused, 'one'), 'queue-turn'), 1)
    const nothingSent = withoutConsent(sent, 'queue-turn', 'one')
    const again = afterEvent(nothingSent, event('d', 'accept', NOON + 4_000))
    assert.equal(leftOf(afterEvent(again, event('b', 'reject', NOON + 1_000)), 'queue-turn'), 1)
  })

  it('is empty of a template where WeChat says that there is no consent', () => {
    const wallet = withoutConsent(
      walletOf({ 'queue-turn': 3, 'queue-near': 1 }),
      'queue-turn',
      'one',
    )
    assert.equal(couldTell(wallet, 'your-turn'), 1)
  })

  it('never holds more than it could use', () => {
    const full = walletOf({ 'queue-turn': 60 })
    assert.equal(leftOf(full, 'queue-turn'), 50)
    assert.equal(full.seen.length, 60)
    assert.equal(walletOf({ 'queue-turn': 60, 'queue-near': 60 }).seen.length, 100)
  })
})

describe('asking', () => {
  const midnight = Date.parse('2026-11-26T00:00:00+08:00')
  it('is not done again on the day of a refusal, WeChat’s word or the phone’s, and is on the next', () => {
    const refused = afterEvent(emptyWallet, event('r', 'reject', NOON))
    const declined = afterDeclining(emptyWallet, ['queue-turn'], NOON)
    for (const wallet of [refused, declined]) {
      assert.equal(mayAsk(wallet, 'queue-turn', midnight - 1), false)
      assert.equal(mayAsk(wallet, 'queue-turn', midnight), true)
      assert.equal(mayAsk(wallet, 'queue-near', NOON), true)
    }
  })

  it('is not done while a message can still be sent', () => {
    assert.equal(mayAsk(walletOf({ 'queue-turn': 1 }), 'queue-turn', NOON), false)
  })

  it('is all that a phone’s word changes', () => {
    const wallet = walletOf({ 'queue-turn': 2 })
    const after = afterDeclining(wallet, ['queue-turn'], NOON)
    assert.deepEqual({ ...after, declinedAt: {} }, wallet)
  })
})
