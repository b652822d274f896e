import { callNext } from '@/shared/domain/queue/call'
import { finish, leave } from '@/shared/domain/queue/end'
import { laneState } from '@/shared/domain/queue/lane-status'
import { findTicket, type Lane, type LaneSetups, type Line } from '@/shared/domain/queue/line'
import { waitingSince } from '@/shared/domain/queue/pace-of-line'
import { returnMissed, takeOver } from '@/shared/domain/queue/rearrange'
import type { Past } from '@/shared/domain/queue/wait-past'
import { addWalkIn } from '@/shared/domain/queue/walk-in'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { asId, type PersonId, type TicketId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import type { RefusalShape, Result } from '@/shared/kernel/result'
import { quoteFor } from '../../modules/queue/lane-quote'
import { laneSetups } from '../../modules/queue/line-document'
import type { StoreDocument } from '../../modules/stores/stores.documents'
import { derivedId } from '../../platform/new-id'
import { WALK_IN_CODE_MS } from '../desk/walk-in-codes'
import type { Chance } from './chance'
import { type LaneRhythm, laneRhythm } from './lane-rhythm'

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

/** Fresh walk-ins are left to whoever plays at the desk: their codes lie on it. */
const WALK_IN_SHARE = 0.12
const LEAVES_SHARE = 0.05
const MISSES_SHARE = 0.06
const COMES_BACK_SHARE = 0.5
/** A called party is at its place after so long; where calls are rarer, the staff then say so. */
const COMES_WITHIN_MINUTES = [2, 4] as const

/**
 * One lane's people come, wait, are called and go: by the rules of the line and nothing else.
 * Lanes of one line may be played one after the other, for no rule looks across them.
 */
export class PlayedLane {
  #line: Line
  readonly #play: LanePlay
  readonly #chance: Chance
  readonly #rhythm: LaneRhythm
  readonly #setups: LaneSetups
  readonly #events: { readonly at: Instant; readonly happens: (at: Instant) => void }[] = []
  #joined = 0
  #called = 0

  constructor(line: Line, play: LanePlay, chance: Chance) {
    this.#line = line
    this.#play = play
    this.#chance = chance
    this.#rhythm = laneRhythm(play.setup, play.from, play.until, chance)
    this.#setups = laneSetups(play.store)
  }

  /** @returns the line as it stands at the end */
  run(): Line {
    const { from, until } = this.#play
    this.#at(from, (at) => this.#arrive(at))
    for (const at of this.#rhythm.callsAt) this.#at(at, (now) => this.#call(now))
    for (const secondsBefore of [22, 9]) {
      this.#at(until - secondsBefore * SECOND_MS, (at) => this.#lastComers(at))
    }
    for (let event = this.#events.shift(); event; event = this.#events.shift()) {
      event.happens(event.at)
    }
    return this.#line
  }

  get #lane(): Lane {
    const lane = this.#line.lanes[this.#play.setup.id]
    if (!lane) throw new Error(`the line has no lane ${this.#play.setup.id}`)
    return lane
  }

  #at(moment: Instant, happens: (at: Instant) => void): void {
    const at = Math.round(moment)
    if (at < this.#play.from || at > this.#play.until) return
    const place = this.#events.findIndex((event) => event.at > at)
    this.#events.splice(place < 0 ? this.#events.length : place, 0, { at, happens })
  }

  #isOpen(now: Instant): boolean {
    const { setup, store } = this.#play
    const { hand, waiting } = this.#lane
    return laneState(setup, hand, waiting.length, now, store.tradingDay).status === 'open'
  }

  /** The first come together, as they do where a door opens; then one party after the other. */
  #arrive(now: Instant): void {
    const { gapMs, usuallyWaiting } = this.#rhythm
    if (!this.#isOpen(now)) {
      this.#at(now + MINUTE_MS, (at) => this.#arrive(at))
      return
    }
    const together = this.#lane.issued.length === 0 ? usuallyWaiting : 1
    for (let party = 0; party < together; party += 1) {
      this.#at(now + party * this.#chance.between(5, 25) * SECOND_MS, (at) => this.#join(at))
    }
    this.#at(now + gapMs * this.#chance.between(0.3, 1.3), (at) => this.#arrive(at))
  }

  /** Whoever looks at the end finds somebody waiting, where somebody still may. */
  #lastComers(now: Instant): void {
    if (this.#isOpen(now) && this.#lane.waiting.length < 2) this.#join(now)
  }

  #join(now: Instant): void {
    if (!this.#isOpen(now) || this.#lane.waiting.length >= this.#rhythm.usuallyWaiting) return
    const { name, names, past, setup, store, until } = this.#play
    this.#joined += 1
    const id = (what: string) => derivedId(name, what, String(this.#joined))
    const part = {
      ticketId: asId<'ticket'>(id('ticket')),
      holder: asId<'person'>(id('walk-in')),
      takeOverCode: asId<'ticket-code'>(id('take-over')),
      fingerprint: id('join'),
    }
    const walksIn = this.#chance.share() < WALK_IN_SHARE && now < until - WALK_IN_CODE_MS
    const called = names[Math.floor(this.#chance.between(0, names.length))]
    const lane = this.#lane
    const glance = {
      ...lane,
      waitingCount: lane.waiting.length,
      waitingSince: waitingSince(this.#line, setup.id),
    }
    const quote = quoteFor(store, setup, glance, past, lane.waiting.length, now)
    const request = {
      laneId: setup.id,
      size: this.#size(),
      name: (walksIn && called) || null,
    }
    const withParty = addWalkIn(
      this.#line,
      this.#setups,
      request,
      { ...part, quote },
      now,
      store.tradingDay,
    )
    this.#line = agreed(withParty)
    // Whoever has a phone holds their number on it from the start.
    if (!walksIn) this.#line = agreed(takeOver(this.#line, part.ticketId, asId(id('person'))))
    if (this.#chance.share() < LEAVES_SHARE) {
      const at = now + this.#chance.between(8, 20) * MINUTE_MS
      this.#at(at, (later) => this.#leave(part.ticketId, later))
    }
  }

  #size(): number | null {
    const { sizes } = this.#play.setup
    if (!sizes) return null
    // The smaller parties of a lane are the usual ones.
    const range = (sizes.to - sizes.from + 1) * this.#chance.share()
    return sizes.from + Math.floor(range * this.#chance.between(0.4, 1))
  }

  #leave(ticketId: TicketId, now: Instant): void {
    const found = findTicket(this.#line, ticketId)
    if (found?.part !== 'live' || found.party.status !== 'waiting') return
    this.#line = agreed(leave(this.#line, found.holder, ticketId, now))
  }

  #call(now: Instant): void {
    const { setup, staff } = this.#play
    const [next] = this.#lane.waiting
    if (!next) return
    const placeId = setup.places[this.#called % Math.max(1, setup.places.length)]?.id ?? null
    const after = this.#lane.places[placeId ?? staff]?.ticketId ?? null
    const request = { laneId: setup.id, placeId, after }
    this.#line = agreed(callNext(this.#line, this.#setups, request, { actor: staff, now }))
    this.#called += 1
    const [soonest, latest] = COMES_WITHIN_MINUTES
    if (this.#chance.share() < MISSES_SHARE) {
      this.#missLater(next, now)
      return
    }
    if (this.#rhythm.gapMs < latest * MINUTE_MS) return
    const comesAt = now + this.#chance.between(soonest, latest) * MINUTE_MS
    this.#at(comesAt, (at) => this.#finish(next, 'served', at))
  }

  #missLater(ticketId: TicketId, now: Instant): void {
    const missedAt = now + this.#play.setup.graceMinutes * MINUTE_MS
    this.#at(missedAt, (at) => this.#finish(ticketId, 'missed', at))
    if (this.#chance.share() > COMES_BACK_SHARE) return
    const backAt = missedAt + this.#chance.between(2, 8) * MINUTE_MS
    this.#at(backAt, (at) => this.#comeBack(ticketId, at))
  }

  #finish(ticketId: TicketId, outcome: 'served' | 'missed', now: Instant): void {
    const found = findTicket(this.#line, ticketId)
    if (found?.part !== 'live' || found.party.status !== 'called') return
    const acting = { actor: this.#play.staff, now }
    this.#line = agreed(finish(this.#line, ticketId, outcome, acting))
  }

  #comeBack(ticketId: TicketId, now: Instant): void {
    if (!this.#line.missed[ticketId] || !this.#isOpen(now)) return
    const acting = { actor: this.#play.staff, now }
    this.#line = agreed(returnMissed(this.#line, this.#setups, ticketId, acting))
  }
}

/** What is played was checked first: a refusal here is a mistake of the play. */
function agreed(result: Result<Line, RefusalShape>): Line {
  if (result.ok) return result.value
  throw new Error(`the demo's day was refused: ${JSON.stringify(result.refusal)}`)
}
