import type { BookingId } from '../../kernel/ids'
import { DAY_MS, type Instant, MINUTE_MS } from '../../kernel/instant'
import type { BookingStatus } from './booking-life'

/** Staying away counts for half a year. */
const COUNTED_MS = 183 * DAY_MS

/** That somebody did not come. */
export interface NoShow {
  readonly bookingId: BookingId
  readonly at: Instant
}

/** From when on a booking nobody came to may be given up. */
export function noShowAt(startsAt: Instant, graceMinutes: number): Instant {
  return startsAt + graceMinutes * MINUTE_MS
}

/** Whether a booking is past its time by the grace and nobody has come. */
export function isLate(
  { status, startsAt }: { readonly status: BookingStatus; readonly startsAt: Instant },
  graceMinutes: number,
  now: Instant,
): boolean {
  return status === 'confirmed' && now >= noShowAt(startsAt, graceMinutes)
}

/** Those that still count. */
export function noShowsCounted(noShows: readonly NoShow[], now: Instant): readonly NoShow[] {
  return noShows.filter(({ at }) => now - at < COUNTED_MS)
}

/** Once for each booking, however often it is said. */
export function withNoShow(noShows: readonly NoShow[], noShow: NoShow): readonly NoShow[] {
  const others = withoutNoShow(noShowsCounted(noShows, noShow.at), noShow.bookingId)
  return [...others, noShow]
}

export function withoutNoShow(noShows: readonly NoShow[], bookingId: BookingId): readonly NoShow[] {
  return noShows.filter((each) => each.bookingId !== bookingId)
}
