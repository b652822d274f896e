import { callNext } from '@/shared/domain/queue/call'
import { finish, leave } from '@/shared/domain/queue/end'
import { laneState } from '@/shared/domain/queue/lane-status'
import { findTicket, type Lane, type LaneSetups, type Line } from '@/shared/domain/queue/line'
import { returnMissed } from '@/shared/domain/queue/rearrange'
import type { TicketId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { laneSetups } from '../../modules/queue/line-document'
import { storeHours } from '../../modules/stores/store-hours'
import type { Chance } from './chance'
import { agreed, type LanePlay, withNewParty } from './lane-play'
import { type LaneRhythm, laneRhythm } from './lane-rhythm'

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
    return laneState(setup, hand, waiting.length, now, storeHours(store)).status === 'open'
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
    this.#joined += 1
    const { line, ticketId } = withNewParty(this.#line, this.#play, this.#chance, this.#joined, now)
    this.#line = line
    if (this.#chance.share() < LEAVES_SHARE) {
      const at = now + this.#chance.between(8, 20) * MINUTE_MS
      this.#at(at, (later) => this.#leave(ticketId, later))
    }
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
