import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type MessageKind,
  messageKinds,
  tellings,
  templateNames,
} from '@/shared/domain/notifications/message-kinds'
import { asId } from '@/shared/kernel/ids'
import {
  LOCAL_TEMPLATES_VALUE,
  localTemplates,
} from '../../../cloudfunctions/emulator/openapi/local-templates'
import { wrongValue } from '../../../cloudfunctions/emulator/openapi/templates'
import { readTemplates } from '../../../cloudfunctions/modules/notifications/account-templates'
import type { AnyTelling } from '../../../cloudfunctions/modules/notifications/message-facts'
import { messageWords } from '../../../cloudfunctions/modules/notifications/notifications.text'
import { keywordTypes, madeMessage } from '../../../cloudfunctions/modules/notifications/templates'
import { appShape, profileNamed } from '../../../config/profile'

const at = Date.parse('2026-12-24T19:30:00+08:00')
const long = '愚园路上很长很长的一个名字，长得谁也写不下去🍵'.repeat(3)
const name = { zh: long, en: `A name ${'that goes on '.repeat(9)}` }

const of = {
  personId: asId<'person'>('persons000'),
  about: 'ticket0000',
  occasion: '',
  utcOffsetMinutes: 480,
}
const ticket = { storeName: name, number: 'A017' }
const booked = { storeName: name, service: name, startsAt: at }
const registered = { event: name, storeName: name, startsAt: at }
const refunded = { storeName: name, what: name, fen: 123_456_789 }
const nameless = { storeName: { zh: '' }, number: '' }

/** What may be said of each kind: as usual, at its longest, at its emptiest. */
const all: readonly AnyTelling[] = [
  { ...of, kind: 'nearly-your-turn', facts: { ...ticket, ahead: 3 } },
  { ...of, kind: 'nearly-your-turn', facts: { storeName: name, number: 'VIP-000-17', ahead: 0 } },
  { ...of, kind: 'your-turn', facts: { ...ticket, place: name, withdrawn: false } },
  { ...of, kind: 'your-turn', facts: { ...nameless, place: null, withdrawn: false } },
  { ...of, kind: 'your-turn', facts: { ...ticket, place: null, withdrawn: true } },
  { ...of, kind: 'missed', facts: ticket },
  { ...of, kind: 'order-ready', facts: { ...ticket, place: name } },
  { ...of, kind: 'order-ready', facts: { ...ticket, place: null } },
  { ...of, kind: 'order-refunded', facts: refunded },
  { ...of, kind: 'booking-refunded', facts: refunded },
  { ...of, kind: 'event-refunded', facts: { ...refunded, what: { zh: '' } } },
  { ...of, kind: 'order-cannot-be-made', facts: { ...ticket, what: name } },
  { ...of, kind: 'booking-confirmed', facts: booked },
  { ...of, kind: 'booking-tomorrow', facts: booked },
  { ...of, kind: 'booking-changed', facts: { ...booked, cancelled: false } },
  { ...of, kind: 'booking-changed', facts: { ...booked, cancelled: true } },
  { ...of, kind: 'booking-offered', facts: { ...booked, offeredMinutes: 20 } },
  { ...of, kind: 'event-changed', facts: registered },
  { ...of, kind: 'event-offered', facts: registered },
  { ...of, kind: 'event-tomorrow', facts: registered },
  { ...of, kind: 'points-expiring', facts: { points: 1_234_567, expiresAt: at } },
  { ...of, kind: 'coupon-expiring', facts: { title: name, expiresAt: at } },
  { ...of, kind: 'feedback-answered', facts: { storeName: name, answer: long, answeredAt: at } },
]

const tellingsOf = (kind: MessageKind) => all.filter((telling) => telling.kind === kind)

describe('a message of every kind', () => {
  for (const kind of messageKinds) {
    it(`${kind} fits each template it may be told by, in both languages`, () => {
      assert.notEqual(tellingsOf(kind).length, 0)
      for (const telling of tellingsOf(kind)) {
        for (const language of ['zh', 'en'] as const) {
          const { values } = madeMessage(telling, language)
          for (const by of tellings[kind].by) {
            const template = localTemplates.find((one) => one.name === by)
            assert.ok(template, by)
            assert.equal(values.length, template.fields.length)
            const filled = template.fields.map((field, n) => [field, { value: values[n] ?? '' }])
            assert.equal(wrongValue(template, Object.fromEntries(filled)), null)
          }
        }
      }
    })
  }

  it('opens a page that is built, with what it is about', () => {
    const { pages, subPackages } = appShape(profileNamed('full'), 'pages/home/index')
    const built = [
      ...pages,
      ...subPackages.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`)),
    ]
    for (const kind of messageKinds) {
      for (const telling of tellingsOf(kind)) {
        const [path = '', query = ''] = madeMessage(telling, 'zh').page.split('?')
        assert.ok(built.includes(path), path)
        assert.ok(query === '' || query === 'id=ticket0000', query)
      }
    }
  })

  it('has words that are never cut by themselves', () => {
    for (const { zh, en } of Object.values(messageWords)) {
      for (const text of [zh, en]) {
        const filled = text.replace('{count}', '10').replace(/\{\w+\}/, '')
        assert.ok([...filled].length <= 20, filled)
      }
    }
  })

  it('says moments by the store’s own clock', () => {
    const [telling] = tellingsOf('booking-tomorrow')
    assert.ok(telling)
    assert.equal(madeMessage(telling, 'zh').values[2], '2026年12月24日 19:30')
    const elsewhere = { ...telling, utcOffsetMinutes: 0 }
    assert.equal(madeMessage(elsewhere, 'en').values[2], '2026年12月24日 11:30')
  })
})

describe('the account’s templates', () => {
  it('are read from one line, keywords numbered as the account has them', () => {
    const read = readTemplates(LOCAL_TEMPLATES_VALUE)
    assert.deepEqual([...read.keys()].sort(), [...templateNames].sort())
    assert.deepEqual(read.get('order-ready'), {
      id: 'local-order-ready',
      keywords: ['thing2', 'character_string1', 'thing4'],
    })
    assert.equal(readTemplates('').size, 0)
    assert.equal(readTemplates(' ; ').size, 0)
  })

  it('that are not so are a mistake that is named', () => {
    assert.throws(() => readTemplates('order-reddy=x:thing1'), /order-reddy.*no template of ours/)
    assert.throws(() => readTemplates('order-ready=x'), /no template of ours/)
    for (const list of ['thing1,character_string2', 'thing1,thing2,thing3']) {
      assert.throws(() => readTemplates(`order-ready=x:${list}`), /order-ready takes thing, char/)
    }
  })

  it('stand in for each other only with the same keywords', () => {
    for (const { by } of Object.values(tellings)) {
      for (const other of by) assert.deepEqual(keywordTypes[other], keywordTypes[by[0] ?? other])
    }
  })
})
