import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { momentAhead } from '@/features/queue/clock-time'
import { joining, mainLane, nearestSize, sizeFor, sizesAsked } from '@/features/queue/lane-fit'
import { isFelt, isWatched } from '@/features/queue/ticket/attention'
import type { LaneView } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { asId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { timeLeft } from '@/shared/kernel/time-left'

const lane = (id: string, more: Partial<LaneView>): LaneView => ({
  id: asId<'lane'>(id),
  name: { zh: id },
  prefix: 'A',
  status: 'open',
  doorOnly: false,
  waiting: 0,
  ...more,
})
const small = lane('smalltable', { sizes: { from: 1, to: 2 } })
const large = lane('largetable', { sizes: { from: 3, to: 6 } })
const takeaway = lane('takeawaybar', {})

describe('the lane that fits a party', () => {
  it('is asked for by every size some lane is for, each once', () => {
    assert.deepEqual(sizesAsked([small, large, takeaway, small]), [1, 2, 3, 4, 5, 6])
    assert.deepEqual(sizesAsked([takeaway]), [])
    assert.deepEqual(sizesAsked([{ sizes: { from: 19, to: 99 } }]), [19, 20])
  })

  it('is looked for with the size nearest to the one remembered', () => {
    assert.equal(nearestSize([1, 2, 3], 2), 2)
    assert.equal(nearestSize([3, 4], 2), 3)
    assert.equal(nearestSize([1, 2], 9), 2)
    assert.equal(nearestSize([], 2), null)
  })

  it('may be joined; the others wait for another size, and one that does not ask takes any', () => {
    assert.equal(joining(small, 2, null), 'join')
    assert.equal(joining(small, 3, null), 'other-size')
    assert.equal(joining(large, 3, null), 'join')
    assert.equal(joining(takeaway, 3, null), 'join')
    assert.equal(joining(takeaway, null, null), 'join')
  })

  it('asks for the door’s code where numbers are given at the door only', () => {
    const door = { ...small, doorOnly: true }
    assert.equal(joining(door, 2, null), 'scan-first')
    assert.equal(joining(door, 2, 's.yuyuanroad'), 'join')
  })

  it('takes nobody while it is full, closed or paused', () => {
    for (const status of ['full', 'closed', 'paused'] as const) {
      assert.equal(joining({ ...small, status }, 2, null), 'not-now', status)
    }
  })

  it('is the main one when it is the first that may be joined', () => {
    assert.equal(mainLane([small, large, takeaway], 4, null)?.id, large.id)
    assert.equal(mainLane([{ ...small, status: 'full' }, takeaway], 2, null)?.id, takeaway.id)
    assert.equal(mainLane([{ ...small, doorOnly: true }], 2, null), null)
  })

  it('is the main one when its code was scanned, as long as it may be joined', () => {
    assert.equal(mainLane([small, large, takeaway], 4, null, takeaway)?.id, takeaway.id)
    assert.equal(mainLane([small, large, takeaway], 2, null, large)?.id, small.id)
    const full = { ...takeaway, status: 'full' } as const
    assert.equal(mainLane([small, full], 2, null, full)?.id, small.id)
  })

  it('begins with a size it is for when its code was scanned', () => {
    assert.equal(sizeFor(large.sizes, 2), 3)
    assert.equal(sizeFor(large.sizes, 9), 6)
    assert.equal(sizeFor(large.sizes, 4), 4)
    assert.equal(sizeFor(takeaway.sizes, 2), 2)
  })
})

describe('the store’s clock', () => {
  it('is reckoned from the store’s offset alone, past midnight and before 1970', () => {
    assert.equal(clockTime(Date.UTC(2026, 10, 22, 11, 26), 480), '19:26')
    assert.equal(clockTime(Date.UTC(2026, 10, 22, 17, 30), 480), '01:30')
    assert.equal(clockTime(Date.UTC(2026, 10, 22, 0, 5), -90), '22:35')
    assert.equal(clockTime(-MINUTE_MS, 0), '23:59')
  })

  it('counts down to the second and stops at nothing', () => {
    assert.equal(timeLeft(4 * MINUTE_MS + 30_000), '4:30')
    assert.equal(timeLeft(9_001), '0:10')
    assert.equal(timeLeft(0), '0:00')
    assert.equal(timeLeft(-5_000), '0:00')
  })

  it('tells a moment ahead', () => {
    const at = Date.UTC(2026, 10, 22, 13, 30)
    assert.deepEqual(momentAhead(at, 480), { zh: '21:30 ', en: 'at 21:30' })
  })
})

describe('a ticket that wants attention', () => {
  const waiting = (ahead: number) => ({ status: 'waiting', ahead }) as const
  const called = (calledAt: number) => ({ status: 'called', ahead: 0, calledAt }) as const

  it('is felt when it comes near, once', () => {
    assert.equal(isFelt(waiting(3), waiting(2)), true)
    assert.equal(isFelt(waiting(9), waiting(0)), true)
    assert.equal(isFelt(waiting(2), waiting(1)), false)
    assert.equal(isFelt(waiting(4), waiting(3)), false)
  })

  it('is felt when it is called and each time it is called again', () => {
    assert.equal(isFelt(waiting(0), called(1)), true)
    assert.equal(isFelt(called(1), called(1)), false)
    assert.equal(isFelt(called(1), called(2)), true)
  })

  it('is not felt on opening the page, nor when a call was a mistake', () => {
    assert.equal(isFelt(null, called(1)), false)
    assert.equal(isFelt(called(1), waiting(0)), false)
    assert.equal(isFelt(waiting(1), { status: 'left', ahead: 0 }), false)
  })

  it('is not near with a booking before its time, and is once the time has come', () => {
    const early = { ...waiting(0), early: true } as const
    assert.equal(isFelt(waiting(9), early), false)
    assert.equal(isWatched(early), false)
    assert.equal(isFelt(early, waiting(0)), true)
  })

  it('keeps the screen on while within three or called', () => {
    assert.deepEqual(
      [4, 3, 0].map((ahead) => isWatched(waiting(ahead))),
      [false, true, true],
    )
    assert.equal(isWatched(called(1)), true)
    assert.equal(isWatched({ status: 'served', ahead: 0 }), false)
  })
})
