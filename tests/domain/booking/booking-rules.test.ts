import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { statusAt, takesTime } from '@/shared/domain/booking/booking-at'
import { type BookingStatus, bookingLife, mayBecome } from '@/shared/domain/booking/booking-life'
import {
  backFen,
  dueFenOf,
  freeUntil,
  paymentFor,
  recentNoShows,
} from '@/shared/domain/booking/booking-money'
import type { Payment } from '@/shared/domain/booking/service'
import { afterDeclined, inTurn, offeredUntil } from '@/shared/domain/booking/waiting-list'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'

const statuses = Object.keys(bookingLife) as BookingStatus[]
const NOW = Date.parse('2026-11-25T12:00:00+08:00')

describe('a booking’s life', () => {
  for (const from of statuses) {
    for (const to of statuses) {
      const may = bookingLife[from].includes(to)
      it(`${may ? 'goes' : 'does not go'} from ${from} to ${to}`, () => {
        assert.equal(mayBecome(from, to), may)
        // What is over takes no time up, and only late money brings it back.
        if (!takesTime(from) && may) assert.deepEqual([from, to], ['expired', 'confirmed'])
      })
    }
  }

  it('ends a hold at its last moment, written down or not', () => {
    for (const status of ['held', 'awaiting-payment'] as const) {
      assert.equal(statusAt({ status, heldUntil: NOW }, NOW - 1), status)
      assert.equal(statusAt({ status, heldUntil: NOW }, NOW), 'expired')
    }
    assert.equal(statusAt({ status: 'confirmed', heldUntil: null }, NOW), 'confirmed')
  })
})

describe('what a booking costs', () => {
  const deposit: Payment = { due: 'deposit', fen: 5_000, word: '定金' }
  const rule = { times: 2, depositPercent: 33 }
  const priced = (payment: Payment) => ({ payment, priceFen: 9_999 })

  it('is due for each seat: nothing, the deposit or the price', () => {
    assert.equal(dueFenOf({ due: 'at-the-store' }, 9_999, 3), 0)
    assert.equal(dueFenOf(deposit, 9_999, 3), 15_000)
    assert.equal(dueFenOf({ due: 'whole' }, 9_999, 3), 29_997)
  })

  it('asks those who did not come for a deposit, and nobody for less than before', () => {
    const atStore: Payment = { due: 'at-the-store' }
    assert.deepEqual(paymentFor(priced(atStore), rule, 1), atStore)
    assert.deepEqual(paymentFor(priced(atStore), null, 9), atStore)
    // 33% of ¥99.99 is 3,299.67 fen.
    assert.deepEqual(paymentFor(priced(atStore), rule, 2), {
      due: 'deposit',
      fen: 3_300,
      word: '订金',
    })
    assert.deepEqual(paymentFor(priced(deposit), rule, 2), deposit)
    assert.deepEqual(paymentFor(priced({ due: 'whole' }), rule, 2), { due: 'whole' })
    assert.deepEqual(paymentFor({ payment: atStore, priceFen: 0 }, rule, 2), atStore)
  })

  it('forgets after half a year that somebody did not come', () => {
    const noShows = [{ at: NOW - 10 * DAY_MS }, { at: NOW - 182 * DAY_MS }]
    assert.equal(recentNoShows(noShows, NOW), 1)
  })

  it('comes back until the window’s last moment and not after', () => {
    const startsAt = NOW + 120 * MINUTE_MS
    const booking = { startsAt, service: { freeUntilMinutes: 120 }, paidFen: 5_000 }
    assert.equal(freeUntil(booking), NOW)
    assert.equal(backFen(booking, NOW), 5_000)
    assert.equal(backFen(booking, NOW + 1), 0)
  })
})

describe('a waiting list', () => {
  it('asks who was asked less often first, then who has waited longer', () => {
    const waiting = (id: string, since: number, declined: number) => {
      return { _id: asId<'wait'>(id), since, declined }
    }
    const all = [
      waiting('declinedone', 1, 1),
      waiting('camethenext', 3, 0),
      waiting('camefirst00', 2, 0),
      waiting('camefirst01', 2, 0),
    ]
    assert.deepEqual(
      all.sort(inTurn).map(({ _id }) => _id),
      ['camefirst00', 'camefirst01', 'camethenext', 'declinedone'],
    )
    assert.equal(afterDeclined(1), 'waiting')
    assert.equal(afterDeclined(2), 'over')
  })

  it('offers for half an hour, or until the time could not be booked any more', () => {
    const until = (inMinutes: number, leadMinutes: number) =>
      (offeredUntil({ startsAt: NOW + inMinutes * MINUTE_MS, leadMinutes }, NOW) - NOW) / MINUTE_MS
    assert.equal(until(300, 60), 30)
    assert.equal(until(80, 60), 20)
    assert.equal(until(60, 60), 5)
    assert.equal(until(3, 0), 3)
  })
})
