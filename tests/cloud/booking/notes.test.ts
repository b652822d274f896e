import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import { refusalCode, value } from '../../support/answers'
import { TestDesk } from '../../support/booking-desk'
import { tomorrow, tomorrowAt } from '../../support/booking-shop'
import { hefang } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { counterPhone } from '../../support/staff'

describe('what staff know of their guests', () => {
  const cloud = withCloud()
  const desk = () => new TestDesk(cloud())
  beforeEach(() => cloud().reset())

  it('is noted for this store’s eyes', async () => {
    const { id: bookingId } = await desk().book()
    const view = value<'booking/add-note'>(
      await desk().tap('booking/add-note', { bookingId, text: '花生过敏' }),
    )
    assert.deepEqual(
      desk()
        .touched(view)
        .notes.map(({ text, by }) => [text, by]),
      [['花生过敏', '阿梅']],
    )
    const other = await desk().book({ startsAt: tomorrowAt('17:00') })
    assert.equal((await desk().seen(other.id, tomorrow)).notes.length, 1, 'of the same guest')
    const elsewhere = { storeId: hefang, bookingId, text: '看看' }
    const peeking = await desk().send('booking/add-note', elsewhere, 'clerk-hao')
    assert.equal(refusalCode(peeking), 'booking/unknown')
    const guest = await desk().enter({ startsAt: tomorrowAt('19:00') })
    await desk().tap('booking/add-note', { bookingId: guest.id, text: '靠窗' })
    assert.equal((await desk().seen(guest.id, tomorrow)).notes[0]?.text, '靠窗')
  })

  it('is nothing of another store’s, whose bookings they cannot touch', async () => {
    const { id: bookingId } = await desk().enter()
    const of = { storeId: hefang, bookingId }
    const send = <A extends WriteAction>(action: A, input: Input<A>) =>
      desk().send(action, input, 'clerk-hao')
    const answers = [
      await send('booking/start', of),
      await send('booking/step-back', of),
      await send('booking/no-show', of),
      await send('booking/call-off', { ...of, reason: '误点' }),
      await send('booking/move', { ...of, startsAt: tomorrowAt('16:00'), with: null }),
      await send('booking/check-in', { storeId: hefang, by: { bookingId } }),
    ]
    assert.deepEqual(new Set(answers.map(refusalCode)), new Set(['booking/unknown']))
    assert.equal((await desk().seen(bookingId, tomorrow)).status, 'confirmed')
  })

  it('is forgotten with a member who leaves', async () => {
    await desk().member()
    const { id: bookingId } = await desk().book()
    await desk().tap('booking/add-note', { bookingId, text: '花生过敏' })
    value<'membership/leave'>(await desk().send('membership/leave', {}))
    assert.deepEqual(await cloud().documents('bookingNotes'), [])
    assert.deepEqual((await desk().seen(bookingId, tomorrow)).notes, [])
  })

  it('is not shown by a counter’s phone that nobody has taken over', async () => {
    const phone = await counterPhone(cloud())
    const guestPhone = { countryCode: '86', number: '13800000000' }
    const { id: bookingId } = await desk().enter({ guestPhone })
    await desk().tap('booking/add-note', { bookingId, text: '花生过敏' })
    const { bookings } = await desk().dayView(tomorrow, phone.openid)
    const [shown] = bookings
    assert.deepEqual([shown?.guestName, shown?.guestPhone, shown?.notes], ['王女士', null, []])
    const start = await desk().tap('booking/start', { bookingId }, phone.openid)
    assert.equal(refusalCode(start), 'staff/nobody-here')
  })
})
