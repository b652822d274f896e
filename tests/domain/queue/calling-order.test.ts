import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  aheadOfBooked,
  aheadOfWalkIn,
  type BookedTurn,
  callingOrder,
  nextTurn,
  type Turns,
} from '@/shared/domain/queue/calling-order'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ticket } from '../../support/line-histories/parties'
import { NOON } from '../../support/line-histories/shop'
import { seededRandom } from '../../support/seeded-random'

const minute = (minutes: number) => NOON + minutes * MINUTE_MS
const booked = (name: string, dueMinutes: number): BookedTurn => ({
  ticketId: ticket(name),
  dueAt: minute(dueMinutes),
  joinedAt: NOON,
})

const lists = {
  none: [],
  due: [booked('anna', -1)],
  'due now': [booked('anna', 0)],
  later: [booked('anna', 1)],
  'due and later': [booked('anna', -1), booked('bert', 5)],
  'two due': [booked('anna', -2), booked('bert', -1)],
} as const

/** Every kind of lane: walk-ins waiting or not, the call before a booked one or not. */
const table: readonly (readonly [
  list: keyof typeof lists,
  walkIns: number,
  afterBooked: boolean,
  turn: string,
])[] = [
  ['none', 0, false, 'nobody'],
  ['none', 0, true, 'nobody'],
  ['none', 2, false, 'walk-in'],
  ['none', 2, true, 'walk-in'],
  ['due', 0, false, 'anna'],
  ['due', 0, true, 'anna'],
  ['due', 2, false, 'anna'],
  ['due', 2, true, 'walk-in'],
  ['due now', 0, false, 'anna'],
  ['due now', 0, true, 'anna'],
  ['due now', 2, false, 'anna'],
  ['due now', 2, true, 'walk-in'],
  ['later', 0, false, 'nobody'],
  ['later', 0, true, 'nobody'],
  ['later', 2, false, 'walk-in'],
  ['later', 2, true, 'walk-in'],
  ['due and later', 0, false, 'anna'],
  ['due and later', 0, true, 'anna'],
  ['due and later', 2, false, 'anna'],
  ['due and later', 2, true, 'walk-in'],
  ['two due', 0, false, 'anna'],
  ['two due', 0, true, 'anna'],
  ['two due', 2, false, 'anna'],
  ['two due', 2, true, 'walk-in'],
]

describe('whose turn the next call is', () => {
  for (const [list, walkIns, afterBooked, expected] of table) {
    const after = afterBooked ? 'after a booked one' : 'after a walk-in'
    it(`with ${walkIns} walk-ins and booked: ${list}, ${after}, is ${expected}`, () => {
      const turn = nextTurn({ walkIns, booked: lists[list], afterBooked }, NOON)
      assert.equal(typeof turn === 'string' ? turn : turn.ticketId, said(expected))
    })
  }

  const said = (who: string) => (who === 'anna' ? ticket('anna') : who)
})

/** The order in words: names of the booked, `·` for walk-ins. */
function ordered(turns: Turns, gapMinutes: number): string {
  return callingOrder(turns, NOON, gapMinutes * MINUTE_MS)
    .map((id) => id?.replace(/^ticket|0000$/g, '') ?? '·')
    .join(' ')
}

describe('the order of calls to come', () => {
  const anna = booked('anna', 10)
  const bert = booked('bert', 11)
  const lane = { walkIns: 6, booked: [anna, bert], afterBooked: false }

  it('is the lane’s own where nobody is booked', () => {
    assert.equal(ordered({ walkIns: 3, booked: [], afterBooked: true }, 5), '· · ·')
  })

  it('lets the booked in once calls have come as far as their time, every second call', () => {
    assert.equal(ordered(lane, 5), '· · anna · bert · · ·')
    assert.equal(ordered(lane, 10), '· anna · bert · · · ·')
    assert.equal(ordered(lane, 1), '· · · · · · anna bert')
  })

  it('goes on after a booked call with a walk-in', () => {
    const due = { walkIns: 2, booked: [booked('anna', -1)], afterBooked: true }
    assert.equal(ordered(due, 5), '· anna ·')
  })

  it('stands still until somebody is due when nobody else waits', () => {
    assert.equal(ordered({ ...lane, walkIns: 0 }, 1), 'anna bert')
    assert.equal(ordered({ ...lane, walkIns: 1 }, 0), '· anna bert')
  })

  it('says how many go before a walk-in and before a booked party', () => {
    const gap = 5 * MINUTE_MS
    const before = [0, 1, 2, 3, 4, 5].map((place) => aheadOfWalkIn(lane, place, NOON, gap))
    assert.deepEqual(before, [0, 1, 3, 5, 6, 7])
    assert.equal(aheadOfWalkIn({ ...lane, booked: [] }, 4, NOON, gap), 4)
    assert.equal(aheadOfBooked(lane, anna.ticketId, NOON, gap), 2)
    assert.equal(aheadOfBooked(lane, bert.ticketId, NOON, gap), 4)
    assert.equal(aheadOfBooked(lane, ticket('nobody'), NOON, gap), 0)
  })

  it('is fair in any lane: seeds 1–2000', () => {
    for (let seed = 1; seed <= 2000; seed += 1) assert.equal(unfair(seed), null, `seed ${seed}`)
  })
})

/** A lane made up from a seed, played call by call; what was not fair, or null. */
function unfair(seed: number): string | null {
  const random = seededRandom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const names = Array.from({ length: upTo(6) }, (_, index) => `b${index}`)
  const list = names.map((name) => booked(name, upTo(60) - 10)).sort((a, b) => a.dueAt - b.dueAt)
  const walkIns = upTo(8)
  const gapMinutes = upTo(12)
  let afterBooked = random() < 0.5
  const order = callingOrder({ walkIns, booked: list, afterBooked }, NOON, gapMinutes * MINUTE_MS)
  let left = walkIns
  let rest = list
  let at = NOON
  for (const id of order) {
    const [first] = rest
    if (id === null) {
      if (first && first.dueAt <= at && !afterBooked) return 'a due booking was passed over'
      if (left === 0) return 'a walk-in too many'
      left -= 1
      afterBooked = false
    } else {
      if (first?.ticketId !== id) return 'not the earliest due'
      if (first.dueAt > at && left > 0) return 'called before its time'
      if (afterBooked && left > 0) return 'two booked calls running'
      at = Math.max(at, first.dueAt)
      rest = rest.slice(1)
      afterBooked = true
    }
    at += gapMinutes * MINUTE_MS
  }
  return left === 0 && rest.length === 0 ? null : 'somebody is never called'
}
