import type { DayView, StoreCard, StoreDetails } from '@/shared/contracts/stores.contract'
import { distanceMeters, type GeoPoint } from '@/shared/domain/stores/distance'
import { hoursOn } from '@/shared/domain/stores/opening-hours'
import { opennessAt } from '@/shared/domain/stores/openness'
import { noticesOn } from '@/shared/domain/stores/store'
import { businessDayAt, daysAfter } from '@/shared/kernel/business-day'
import type { Instant } from '@/shared/kernel/instant'
import { storeHours } from './store-hours'
import type { StoreDocument } from './stores.documents'

const WEEK_DAYS = 7

/** A store as lists and its line show it, without what only its own page needs. */
export function storeCard(
  store: StoreDocument,
  waiting: number,
  now: Instant,
  near: GeoPoint | null = null,
): StoreCard {
  const { _id, name, address, city, location, lanes, tradingDay } = store
  const hours = storeHours(store)
  return {
    id: _id,
    name,
    address,
    city,
    location,
    utcOffsetMinutes: tradingDay.utcOffsetMinutes,
    waiting,
    openness: opennessAt(hours, now),
    today: hoursOn(hours, businessDayAt(now, tradingDay)).spans,
    offers: lanes.length > 0 ? ['queue'] : [],
    ...(near && { distanceMeters: distanceMeters(near, location) }),
  }
}

/** So many days from today, each with its hours and why. */
export function daysAhead(store: StoreDocument, now: Instant, days: number): DayView[] {
  const today = businessDayAt(now, store.tradingDay)
  return Array.from({ length: days }, (_, ahead) => {
    const on = hoursOn(storeHours(store), daysAfter(today, ahead))
    const { day, spans, reason, calendarUnpublished } = on
    return { day, spans, reason, calendarUnpublished }
  })
}

export function storeDetails(store: StoreDocument, waiting: number, now: Instant): StoreDetails {
  const { phone, photos, notices, wifi, licences, asks, tradingDay } = store
  const week = daysAhead(store, now, WEEK_DAYS)
  return {
    ...storeCard(store, waiting, now),
    phone,
    photos,
    notices: noticesOn(notices, businessDayAt(now, tradingDay)).map(({ id, words }) => ({
      id,
      words,
    })),
    wifi,
    week,
    calendarUnpublished: week.some((day) => day.calendarUnpublished),
    licences,
    asks,
  }
}
