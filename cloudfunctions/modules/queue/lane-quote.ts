import {
  aheadOfBooked,
  aheadOfWalkIn,
  type BookedTurn,
  callingOrder,
  type Turns,
} from '@/shared/domain/queue/calling-order'
import type { LaneHand, LaneState } from '@/shared/domain/queue/lane-status'
import { laneState } from '@/shared/domain/queue/lane-status'
import { isAfterBooked, type Lane } from '@/shared/domain/queue/line'
import { openCounters } from '@/shared/domain/queue/pace-of-line'
import { emptyPast, type Past } from '@/shared/domain/queue/wait-past'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import { gapMs, quoteBooked, quoteWait, type WaitInput } from '@/shared/domain/queue/wait-range'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { storeHours } from '../stores/store-hours'
import type { StoreDocument } from '../stores/stores.documents'

/** A lane without its tickets: all a quote or a status needs. */
export interface LaneGlance extends Pick<Lane, 'pace' | 'places' | 'booked'> {
  readonly hand?: LaneHand
  /** Without a booking: those alone fill a lane. */
  readonly waitingCount: number
  /** Since when somebody has been waiting without a break; null when nobody is. */
  readonly waitingSince: Instant | null
}

export function stateOf(
  store: StoreDocument,
  setup: LaneSetup,
  glance: Pick<LaneGlance, 'hand' | 'waitingCount'>,
  now: Instant,
): LaneState {
  return laneState(setup, glance.hand, glance.waitingCount, now, storeHours(store))
}

function waitInput(
  store: StoreDocument,
  setup: LaneSetup,
  glance: LaneGlance,
  past: Past | undefined,
  now: Instant,
): Omit<WaitInput, 'ahead'> {
  const state = stateOf(store, setup, glance, now)
  const open = openCounters(setup, glance, now)
  const of = Math.max(setup.places.length, open ?? 0, 1)
  return {
    pace: glance.pace,
    past: past ?? emptyPast,
    minutesPerParty: setup.minutesPerParty,
    counters: open === null ? null : { open, of },
    paused: state.status === 'paused',
    closesAt: state.closesAt,
    waitingSince: glance.waitingSince,
  }
}

function turnsIn({ waitingCount, booked, pace }: LaneGlance): Turns {
  return { walkIns: waitingCount, booked: booked ?? [], afterBooked: isAfterBooked(pace) }
}

/** What a party with so many walk-ins before it is told now, the booked who will pass it counted. */
export function quoteFor(
  store: StoreDocument,
  setup: LaneSetup,
  glance: LaneGlance,
  past: Past | undefined,
  walkInsBefore: number,
  now: Instant,
): WaitQuote {
  const input = waitInput(store, setup, glance, past, now)
  if (!glance.booked) return quoteWait({ ...input, ahead: walkInsBefore }, now)
  const ahead = aheadOfWalkIn(turnsIn(glance), walkInsBefore, now, gapMs(input))
  return quoteWait({ ...input, ahead }, now)
}

/** What a booked party is told now. */
export function quoteForBooked(
  store: StoreDocument,
  setup: LaneSetup,
  glance: LaneGlance,
  past: Past | undefined,
  booked: Pick<BookedTurn, 'ticketId' | 'dueAt'>,
  now: Instant,
): WaitQuote {
  const input = waitInput(store, setup, glance, past, now)
  const ahead = aheadOfBooked(turnsIn(glance), booked.ticketId, now, gapMs(input))
  return quoteBooked({ ...input, ahead }, booked.dueAt, now)
}

/** The tickets waiting in a lane in the order they will be called, as far as can be told. */
export function orderOf(
  store: StoreDocument,
  setup: LaneSetup,
  glance: LaneGlance & Pick<Lane, 'waiting'>,
  past: Past | undefined,
  now: Instant,
): readonly TicketId[] {
  const { waiting } = glance
  if (!glance.booked) return waiting
  const input = waitInput(store, setup, glance, past, now)
  let walkIn = 0
  return callingOrder(turnsIn(glance), now, gapMs(input)).flatMap(
    (booked) => booked ?? waiting[walkIn++] ?? [],
  )
}
