import type { Input } from '@/shared/contracts'
import type { UnknownResource } from '@/shared/contracts/booking.at-work.contract'
import { midnightOf } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, refuse } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import type { StaffWriter } from '../staff/staff-door'
import { type Deed, doOnce } from '../staff/trail.service'
import { type BookingPlace, placeOf } from './at-store.service'
import { bookingDays, type KeptBlock } from './booking.documents'
import { dayView } from './day-view'
import { dayOf } from './hold.service'
import { offerAtOnce } from './offer.service'
import { sheetWithin } from './sheet'

const REACH_MS = 366 * DAY_MS

/** A block cut where trading days change, so that each sheet knows its own hours and no others. */
function byDay({ store }: BookingPlace, block: KeptBlock): KeptBlock[] {
  const { tradingDay } = store
  const cut: KeptBlock[] = []
  for (let from: Instant = block.from; from < block.until; ) {
    const day = dayOf({ store }, from)
    const ends = midnightOf(day, tradingDay) + tradingDay.dayStartsAtMinutes * MINUTE_MS + DAY_MS
    const until = Math.min(block.until, ends)
    cut.push({ ...block, from, until })
    from = until
  }
  return cut
}

function deed(
  action: Deed['action'],
  storeId: Deed['storeId'],
  writer: StaffWriter,
  id: string,
): Deed {
  return { action, storeId, by: writer, device: writer.device, subject: { id } }
}

/** Keeps a person's or a room's time free of bookings. Those there are already stay, and need a hand. */
export async function block(
  input: Input<'booking/block'>,
  writer: StaffWriter,
): Reply<'booking/block'> {
  const { storeId, resourceId, from, until, reason } = input
  const { intent, now } = writer
  const place = await placeOf(storeId)
  // A year ahead nobody plans, and what is over cannot be kept free.
  if (until <= now || from > now + REACH_MS)
    return refuse({ code: 'request/invalid', field: 'from' })
  const id = asId<'block'>(intent.id)
  const parts = byDay(place, { id, resourceId, from, until, reason })
  const done = await doOnce<UnknownResource>({ intent, now }, async (tx) => {
    if (!place.set.resources.some((each) => each.id === resourceId)) {
      return refuse({ code: 'booking/unknown-resource' })
    }
    for (const part of parts) {
      const sheet = await sheetWithin(tx, storeId, dayOf(place, part.from))
      const blocks = [...sheet.blocks, part]
      await tx.put(bookingDays, { ...sheet, blocks, rev: sheet.rev + 1 })
    }
    return ok(deed('booking/block', storeId, writer, resourceId))
  })
  if (!done.ok) return done
  return ok(await dayView(place, { day: dayOf(place, from), now }))
}

/** Lets blocked time be booked again, and offers it to who waits for it. */
export async function unblock(
  { storeId, day, blockId }: Input<'booking/unblock'>,
  writer: StaffWriter,
): Reply<'booking/unblock'> {
  const { intent, now } = writer
  const place = await placeOf(storeId)
  const done = await doOnce<never>({ intent, now }, async (tx) => {
    const sheet = await sheetWithin(tx, storeId, day)
    const blocks = sheet.blocks.filter(({ id }) => id !== blockId)
    if (blocks.length < sheet.blocks.length) {
      await tx.put(bookingDays, { ...sheet, blocks, unoffered: true, rev: sheet.rev + 1 })
    }
    return ok(deed('booking/unblock', storeId, writer, blockId))
  })
  if (!done.ok) return done
  await offerAtOnce(storeId, [day], now)
  return ok(await dayView(place, { day, now }))
}
