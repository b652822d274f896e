import type { BookingId } from '../../kernel/ids'
import { DAY_MS, type Instant, MINUTE_MS } from '../../kernel/instant'
import type { BookingStatus } from './booking-life'
import { NO_SHOW_DAYS } from './booking-money'

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

/** Once for each booking, however often it is said; those that no longer count are forgotten. */
export function withNoShow(noShows: readonly NoShow[], noShow: NoShow): readonly NoShow[] {
  const others = withoutNoShow(noShows, noShow.bookingId)
  return [...others.filter(({ at }) => at > noShow.at - NO_SHOW_DAYS * DAY_MS), noShow]
}

export function withoutNoShow(noShows: readonly NoShow[], bookingId: BookingId): readonly NoShow[] {
  return noShows.filter((each) => each.bookingId !== bookingId)
}
