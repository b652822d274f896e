import type { Input } from '@/shared/contracts'
import { bookableDays } from '@/shared/domain/booking/free-times'
import { dayStatus } from '@/shared/domain/booking/month'
import { type BusinessDay, daysAfter } from '@/shared/kernel/business-day'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { ok } from '@/shared/kernel/result'
import type { Reader, Reply } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { bookingStoreOf, placeAndService, placeAt } from './at-store.service'
import { bookingDays, bookingNotes } from './booking.documents'
import { notesId, sheetId } from './booking.ids'
import { serviceView } from './booking-view'
import { dayOf, freeTimesAt, freeTimeViews } from './hold.service'
import { emptySheet, readSheet } from './sheet'
import { ownWait } from './wait.service'

/** A calendar's six weeks. */
const MONTH_DAYS = 42

export async function noShowsOf(storeId: StoreId, person: PersonId | undefined) {
  const notes = person && (await bookingNotes.get(notesId(storeId, person)))
  return notes ? notes.noShows : []
}

export async function services(
  { storeId }: Input<'booking/services'>,
  { person, now }: Reader,
): Reply<'booking/services'> {
  const place = await placeAt(storeId)
  if (!place.ok) return place
  const { store, set } = place.value
  const noShows = await noShowsOf(storeId, person)
  return ok({
    storeName: store.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    today: dayOf(place.value, now),
    services: set.services.map((each) => serviceView(place.value, each, noShows, now)),
  })
}

/** What is taken on each of some days; a day without a sheet has nothing taken. */
async function sheetsOf(storeId: StoreId, days: readonly BusinessDay[]) {
  const ids = days.map((day) => sheetId(storeId, day))
  const found = await bookingDays.find({ _id: operators.in(ids) }, { limit: MONTH_DAYS })
  const known = new Map(found.map((each) => [each.day, each]))
  return days.map((day) => known.get(day) ?? emptySheet(storeId, day))
}

export async function month(
  input: Input<'booking/month'>,
  { now }: Reader,
): Reply<'booking/month'> {
  const found = await placeAndService(input)
  if (!found.ok) return found
  const { place, service } = found.value
  const { storeId, with: wanted, seats, from } = input
  const bookable = new Set(bookableDays(service, dayOf(place, now)))
  const days = Array.from({ length: MONTH_DAYS }, (_, each) => daysAfter(from, each))
  const sheets = new Map(
    (
      await sheetsOf(
        storeId,
        days.filter((day) => bookable.has(day)),
      )
    ).map((each) => [each.day, each]),
  )
  const store = bookingStoreOf(place)
  const asked = { asked: { wanted, seats }, bookable }
  return ok({
    days: days.map((day) => {
      const sheet = sheets.get(day) ?? emptySheet(storeId, day)
      return { day, status: dayStatus(store, service, sheet, now, asked) }
    }),
  })
}

export async function day(
  input: Input<'booking/day'>,
  { person, now }: Reader,
): Reply<'booking/day'> {
  const found = await placeAndService(input)
  if (!found.ok) return found
  const { place, service } = found.value
  const { storeId, with: wanted, seats, day: on } = input
  const isBookable = bookableDays(service, dayOf(place, now)).includes(on)
  const sheet = await readSheet(storeId, on)
  const times = isBookable ? freeTimesAt(place, sheet, { service, wanted, seats }, now) : []
  return ok({
    times: freeTimeViews(times, service),
    wait: person ? await ownWait(place, service.id, on, person) : null,
  })
}
