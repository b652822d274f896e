import type { Line } from '@/shared/domain/queue/line'
import { waitingSince } from '@/shared/domain/queue/pace-of-line'
import { takeOver } from '@/shared/domain/queue/rearrange'
import type { Past } from '@/shared/domain/queue/wait-past'
import { addWalkIn } from '@/shared/domain/queue/walk-in'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { asId, type PersonId, type TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { RefusalShape, Result } from '@/shared/kernel/result'
import { quoteFor } from '../../modules/queue/lane-quote'
import { laneSetups } from '../../modules/queue/line-document'
import { storeHours } from '../../modules/stores/store-hours'
import type { StoreDocument } from '../../modules/stores/stores.documents'
import { derivedId } from '../../platform/new-id'
import { WALK_IN_CODE_MS } from '../desk/walk-in-codes'
import type { Chance } from './chance'

/** One lane of the demo, to be played from one moment to another. */
export interface LanePlay {
  /** Begins every id and every chance: the same name plays the same day. */
  readonly name: string
  readonly store: StoreDocument
  readonly setup: LaneSetup
  /** What earlier days taught this lane. */
  readonly past: Past
  /** Who calls. */
  readonly staff: PersonId
  /** What walk-ins are called. */
  readonly names: readonly string[]
  readonly from: Instant
  readonly until: Instant
}

const WALK_IN_SHARE = 0.12
/** Above 1: the smaller parties of a lane are the usual ones. */
const SIZE_LEANS_SMALL = 1.4

/** What is played was checked first: a refusal here is a mistake of the play. */
export function agreed(result: Result<Line, RefusalShape>): Line {
  if (result.ok) return result.value
  throw new Error(`the demo's day was refused: ${JSON.stringify(result.refusal)}`)
}

function sizeFor({ sizes }: LaneSetup, chance: Chance): number | null {
  if (!sizes) return null
  const choices = sizes.to - sizes.from + 1
  return sizes.from + Math.floor(choices * chance.share() ** SIZE_LEANS_SMALL)
}

function quoteAtEnd(line: Line, { store, setup, past }: LanePlay, now: Instant) {
  const lane = line.lanes[setup.id]
  if (!lane) throw new Error(`the line has no lane ${setup.id}`)
  const waitingCount = lane.waiting.length
  const glance = { ...lane, waitingCount, waitingSince: waitingSince(line, setup.id) }
  return quoteFor(store, setup, glance, past, waitingCount, now)
}

/** The line with its lane's `nth` party of the day at the end, most of them by their own phone. */
export function withNewParty(
  line: Line,
  play: LanePlay,
  chance: Chance,
  nth: number,
  now: Instant,
): { readonly line: Line; readonly ticketId: TicketId } {
  const { name, names, setup, store, until } = play
  const id = (what: string) => derivedId(name, what, String(nth))
  const part = {
    ticketId: asId<'ticket'>(id('ticket')),
    holder: asId<'person'>(id('walk-in')),
    takeOverCode: asId<'ticket-code'>(id('take-over')),
    fingerprint: id('join'),
    quote: quoteAtEnd(line, play, now),
  }
  // The desk shows codes of fresh walk-ins: those are left to whoever plays there.
  const walksIn = chance.share() < WALK_IN_SHARE && now < until - WALK_IN_CODE_MS
  const called = names[Math.floor(chance.between(0, names.length))]
  const request = {
    laneId: setup.id,
    size: sizeFor(setup, chance),
    name: (walksIn && called) || null,
  }
  const added = agreed(addWalkIn(line, laneSetups(store), request, part, now, storeHours(store)))
  if (walksIn) return { line: added, ticketId: part.ticketId }
  // Whoever has a phone holds their number on it from the start.
  const taken = agreed(takeOver(added, part.ticketId, asId(id('person'))))
  return { line: taken, ticketId: part.ticketId }
}
