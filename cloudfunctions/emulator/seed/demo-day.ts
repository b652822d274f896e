import { entries, type Line } from '@/shared/domain/queue/line'
import { emptyPast, learnDay, type Past } from '@/shared/domain/queue/wait-past'
import { businessDayAt, type TradingDay } from '@/shared/kernel/business-day'
import type { LaneId, PersonId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { newLine } from '../../modules/queue/line-document'
import type {
  LineDocument,
  PaceDocument,
  TicketCodeDocument,
  TicketDocument,
} from '../../modules/queue/queue.documents'
import { paceId } from '../../modules/queue/queue.ids'
import { everybodyIn, ticketAsItStands } from '../../modules/queue/ticket-document'
import type { StoreDocument } from '../../modules/stores/stores.documents'
import type { Identity } from '../../platform/identities'
import { identityId } from '../../platform/new-id'
import { chanceNamed } from './chance'
import { PlayedLane } from './played-lane'

/** Who makes a store of the demo look alive. */
export interface DemoCast {
  readonly staff: PersonId
  /** What walk-ins are called. */
  readonly names: readonly string[]
}

export interface DemoDay {
  readonly tickets: readonly TicketDocument[]
  readonly ticketCodes: readonly TicketCodeDocument[]
  readonly identities: readonly Identity[]
  readonly paces: readonly PaceDocument[]
  readonly lines: readonly LineDocument[]
}

/** Of today, the last hours are played; of the days before, a few in the middle. */
const TODAY_HOURS = 3
const DAYS_BEFORE = 5
const BEFORE = { fromHour: 7, untilHour: 11 }

type Pasts = ReadonlyMap<LaneId, Past>

function dayBeganAt(now: Instant, { utcOffsetMinutes, dayStartsAtMinutes }: TradingDay): Instant {
  return now - ((now + (utcOffsetMinutes - dayStartsAtMinutes) * MINUTE_MS) % DAY_MS)
}

function played(
  store: StoreDocument,
  { staff, names }: DemoCast,
  pasts: Pasts,
  from: Instant,
  until: Instant,
): LineDocument {
  const opened = newLine(store, from)
  const line = store.lanes.reduce<Line>((before, setup) => {
    const name = `${opened._id} ${setup.id}`
    const past = pasts.get(setup.id) ?? emptyPast
    const play = { name, store, setup, past, staff, names, from, until }
    return new PlayedLane(before, play, chanceNamed(name)).run()
  }, opened)
  const calls = entries(line.lanes).flatMap(([, { places }]) => Object.values(places))
  return { ...opened, ...line, movedAt: Math.max(from, ...calls.map((call) => call.lastCallAt)) }
}

/** What the lanes know after the days before today. */
function pastsBefore(store: StoreDocument, cast: DemoCast, beganAt: Instant): Pasts {
  const pasts = new Map<LaneId, Past>()
  for (let daysAgo = DAYS_BEFORE; daysAgo > 0; daysAgo -= 1) {
    const began = beganAt - daysAgo * DAY_MS
    const from = began + BEFORE.fromHour * HOUR_MS
    const { lanes } = played(store, cast, pasts, from, began + BEFORE.untilHour * HOUR_MS)
    for (const [laneId, { pace }] of entries(lanes)) {
      pasts.set(laneId, learnDay(pasts.get(laneId) ?? emptyPast, pace))
    }
  }
  return pasts
}

/**
 * A store in the middle of its day, as its documents would stand had people come since: played by
 * the rules of the line, written in the shapes of the queue's own documents. The same moment gives
 * the same day.
 */
export function demoDay(store: StoreDocument, cast: DemoCast, now: Instant): DemoDay {
  const beganAt = dayBeganAt(now, store.tradingDay)
  const pasts = pastsBefore(store, cast, beganAt)
  const line = played(store, cast, pasts, Math.max(beganAt, now - TODAY_HOURS * HOUR_MS), now)
  const everybody = everybodyIn(line)
  const throughDay = businessDayAt(beganAt - 1, store.tradingDay)
  return {
    tickets: everybody.map(([holder, party]) => ticketAsItStands(store, line, holder, party)),
    ticketCodes: everybody.flatMap(([, { ticketId, takeOverCode }]) =>
      takeOverCode ? [{ _id: takeOverCode, v: 1, opens: 'take-over', ticketId }] : [],
    ),
    identities: everybody.flatMap(([holder, { takeOverCode, joinedAt }]) =>
      takeOverCode ? [] : [guest(holder, joinedAt)],
    ),
    paces: [...pasts].map(([laneId, past]) => ({
      _id: paceId(store._id, laneId),
      v: 1,
      past,
      throughDay,
    })),
    // Every ticket is written: the line may forget who has ended.
    lines: [{ ...line, ended: {} }],
  }
}

function guest(personId: PersonId, createdAt: Instant): Identity {
  const openid = `guest-${personId}`
  return { _id: identityId(openid), v: 1, openid, personId, createdAt }
}
