import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { actsOn } from '@/features/queue/counter/acts'
import { afterAt, callingPlace } from '@/features/queue/counter/place'
import type { CounterLane, CounterTicket } from '@/shared/contracts/queue.views'
import { asId } from '@/shared/kernel/ids'
import { qrPicture } from '@/ui/qr-picture'

const laneId = asId<'lane'>('smalltable')
const deskOne = { id: asId<'place'>('place00001'), name: { zh: '1 号台' } }
const deskTwo = { id: asId<'place'>('place00002'), name: { zh: '2 号台' } }
const code = asId<'ticket-code'>('abcdefghij0123456789abcdef')

const ticket = (id: string, more: Partial<CounterTicket> = {}): CounterTicket => ({
  id: asId<'ticket'>(id),
  number: 'A001',
  laneId,
  status: 'waiting',
  size: 2,
  joinedAt: 0,
  ...more,
})

const lane = (more: Partial<CounterLane>): CounterLane => ({
  id: laneId,
  name: { zh: '小桌' },
  status: 'open',
  leadsTo: 'counter',
  places: [],
  waiting: 0,
  next: [],
  called: [],
  mine: null,
  missed: [],
  ...more,
})

describe('where a device calls to', () => {
  it('is nowhere named, the only place, or the one chosen before', () => {
    assert.deepEqual(callingPlace({ places: [] }, deskOne.id), { kind: 'unnamed' })
    const one = { kind: 'named', placeId: deskOne.id }
    assert.deepEqual(callingPlace({ places: [deskOne] }, null), one)
    const two = { kind: 'named', placeId: deskTwo.id }
    assert.deepEqual(callingPlace({ places: [deskOne, deskTwo] }, deskTwo.id), two)
  })

  it('is asked for when none was chosen or the chosen one is gone', () => {
    for (const remembered of [null, 'place00009']) {
      const place = callingPlace({ places: [deskOne, deskTwo] }, remembered)
      assert.deepEqual(place, { kind: 'unchosen' })
    }
  })
})

describe('the ticket a call follows', () => {
  const called = [
    ticket('ticketnewest', { placeId: deskTwo.id }),
    ticket('ticketsecond', { placeId: deskOne.id }),
    ticket('ticketoldest', { placeId: deskOne.id }),
  ]

  it('is the newest called to this place, whatever colleagues have called since', () => {
    const at = { kind: 'named', placeId: deskOne.id } as const
    assert.equal(afterAt(lane({ called }), at), 'ticketsecond')
  })

  it('is none where nobody stands called to this place', () => {
    const at = { kind: 'named', placeId: deskTwo.id } as const
    assert.equal(afterAt(lane({ called: called.slice(1) }), at), null)
  })

  it('is the caller’s own where no place is named', () => {
    const mine = asId<'ticket'>('ticketoldest')
    assert.equal(afterAt(lane({ called, mine }), { kind: 'unnamed' }), mine)
    assert.equal(afterAt(lane({ called }), { kind: 'unnamed' }), null)
  })
})

describe('what may be done with a ticket', () => {
  const acts = (more: Partial<CounterTicket>, lanes = 2) =>
    actsOn(ticket('ticket00001', more), lanes)

  it('follows from how it stands', () => {
    assert.deepEqual(acts({ status: 'waiting' }), ['call', 'move', 'split', 'end'])
    const called = ['serve', 'recall', 'miss', 'move', 'split', 'end']
    assert.deepEqual(acts({ status: 'called' }), called)
    assert.deepEqual(acts({ status: 'missed' }), ['return', 'correct'])
    for (const status of ['served', 'left', 'ended', 'expired'] as const) {
      assert.deepEqual(acts({ status }), [], status)
    }
  })

  it('leaves out what has no sense: one alone, the only lane, a phone already', () => {
    assert.deepEqual(acts({ size: 1 }, 1), ['call', 'end'])
    assert.deepEqual(acts({ size: null }, 1), ['call', 'end'])
    assert.deepEqual(acts({ size: 1, takeOverCode: code }, 1), ['call', 'code', 'end'])
  })
})

/** The modules of a picture, read back from its path: row by row, true where dark. */
function readBack(picture: string): { side: number; dark: Set<string> } {
  const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
  const dark = new Set<string>()
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step},${y}`)
  }
  return { side: Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]), dark }
}

describe('the code on the counter’s screen', () => {
  it('has the modules the library makes of the same text, with four light ones around', () => {
    const text = `t.${code}`
    const { side, dark } = readBack(qrPicture(text))
    const { create } = createRequire(import.meta.url)('qrcode')
    const segments = [{ data: Buffer.from(text), mode: 'byte' }]
    const { size, data } = create(segments, { errorCorrectionLevel: 'M' }).modules
    assert.equal(side, size + 8)
    const expected = new Set<string>()
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        if (data[row * size + column]) expected.add(`${column + 4},${row + 4}`)
      }
    }
    assert.deepEqual([...dark].sort(), [...expected].sort())
  })
})
