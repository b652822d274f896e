import { noteCall, noteLeft, noteMissed } from '@/shared/domain/queue/wait-note'
import { emptyPace, type Pace, wholeDay } from '@/shared/domain/queue/wait-pace'
import type { Past } from '@/shared/domain/queue/wait-past'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import { quoteWait } from '@/shared/domain/queue/wait-range'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Chance } from './chance'
import type { Plan, SimulatedStore } from './shapes'

/** What became of one ticket; its quote is the one at joining. */
export interface SimulatedTicket {
  readonly quote: WaitQuote
  readonly joinedAt: Instant
  /** Absent when it left, or was still waiting at closing. */
  readonly calledAt?: Instant
  /** The lane's plain average gap between calls so far, as a naive range would take it. */
  readonly averageGapMinutes: number
}

interface Party {
  readonly quote: WaitQuote
  readonly joinedAt: Instant
  readonly averageGapMinutes: number
  /** Went away without a word: will be called, and not come. */
  gone: boolean
}

const OPENS_AT = Date.UTC(2026, 10, 22, 2)
const OPEN_MINUTES = 600
const LAST_JOIN_MINUTES = 570
const PATIENCE_MINUTES = 100
/** Of those who give up, how many say so. */
const SAYS_SO_SHARE = 0.6

/** One day of one lane, event by event, on a clock in minutes since opening. */
export class SimulatedDay {
  readonly tickets: SimulatedTicket[] = []
  pace: Pace = emptyPace
  private now = 0
  private readonly events: { at: number; happens: () => void }[] = []
  private waiting: Party[] = []
  private idlePlaces = 0
  private placesToClose = 0
  private openKnown: number
  private readonly tempo: number[]
  private readonly roundsAt: number[] = []

  constructor(
    private readonly store: SimulatedStore,
    private readonly plan: Plan,
    private readonly past: Past,
    private readonly chance: Chance,
  ) {
    this.openKnown = store.places
    const today = chance.logNormal(1, 0.12)
    this.tempo = Array.from({ length: 12 }, () => today * chance.logNormal(1, 0.1))
    if (store.roundMinutes === 0) return
    for (let at = 0; at < 2 * OPEN_MINUTES; at += chance.logNormal(store.roundMinutes, 0.5)) {
      this.roundsAt.push(at)
    }
  }

  run(): void {
    for (let place = 0; place < this.store.places; place++) this.placeIsFree()
    this.scheduleArrival()
    const { counterClosesAfter } = this.plan
    if (counterClosesAfter !== undefined) {
      this.at(counterClosesAfter * OPEN_MINUTES, () => this.closeCounter())
    }
    for (let event = this.events.shift(); event; event = this.events.shift()) {
      if (event.at > OPEN_MINUTES) break
      this.now = event.at
      event.happens()
    }
    for (const { quote, joinedAt, averageGapMinutes } of this.waiting) {
      this.tickets.push({ quote, joinedAt, averageGapMinutes })
    }
  }

  private at(minute: number, happens: () => void): void {
    const place = this.events.findIndex((event) => event.at > minute)
    this.events.splice(place < 0 ? this.events.length : place, 0, { at: minute, happens })
  }

  private in(minutes: number, happens: () => void): void {
    this.at(this.now + minutes, happens)
  }

  private instant(): Instant {
    return Math.round(OPENS_AT + this.now * MINUTE_MS)
  }

  /** Candidates at the day's highest rate, thinned to the rate of the moment. */
  private scheduleArrival(): void {
    const HIGHEST_LOAD = 2
    const perMinute = (HIGHEST_LOAD * this.store.places) / this.store.serviceMinutes
    this.in(this.chance.exponential(1 / perMinute), () => {
      if (this.now > LAST_JOIN_MINUTES) return
      const load = this.plan.load(this.now / OPEN_MINUTES)
      if (this.chance.share() < load / HIGHEST_LOAD) this.join()
      this.scheduleArrival()
    })
  }

  private join(): void {
    const joinedAt = this.instant()
    const quote = this.quote(joinedAt)
    const averageGapMinutes = this.averageGapMinutes()
    const party: Party = { quote, joinedAt, averageGapMinutes, gone: false }
    this.waiting.push(party)
    this.in(this.chance.exponential(PATIENCE_MINUTES), () => this.giveUp(party))
    if (this.idlePlaces > 0) {
      this.idlePlaces--
      this.in(this.chance.between(0.1, 0.8), () => this.call())
    }
  }

  private quote(now: Instant): WaitQuote {
    const { store } = this
    return quoteWait(
      {
        ahead: this.waiting.length,
        pace: this.pace,
        past: this.past,
        minutesPerParty: store.settingMinutes,
        counters: store.countersKnown ? { open: this.openKnown, of: store.places } : null,
        paused: false,
        closesAt: OPENS_AT + OPEN_MINUTES * MINUTE_MS,
        waitingSince: this.waiting[0]?.joinedAt ?? now,
      },
      now,
    )
  }

  /** As anybody would: today's average once it rests on ten parties, until then the past's. */
  private averageGapMinutes(): number {
    const open = this.store.countersKnown ? this.openKnown : 1
    const today = wholeDay(this.pace)
    const known = [today, this.past.times].find(({ parties }) => parties >= 10)
    const minutes = known ? known.minutes / known.parties : this.store.settingMinutes
    return minutes / Math.max(1, open)
  }

  private giveUp(party: Party): void {
    if (!this.waiting.includes(party)) return
    if (this.chance.share() > SAYS_SO_SHARE) {
      party.gone = true
      return
    }
    this.waiting = this.waiting.filter((other) => other !== party)
    this.pace = noteLeft(this.pace)
    this.tickets.push(party)
  }

  private placeIsFree(): void {
    if (this.placesToClose > 0) {
      this.placesToClose--
      return
    }
    if (this.waiting.length === 0) this.idlePlaces++
    else this.in(this.chance.between(0.1, 0.5), () => this.call())
  }

  private closeCounter(): void {
    if (this.idlePlaces > 0) this.idlePlaces--
    else this.placesToClose++
    // Staff say so on the screen a little later than it happens.
    this.in(this.chance.between(0, 5), () => {
      this.openKnown--
    })
  }

  private call(): void {
    const [party, ...rest] = this.waiting
    if (!party) {
      this.idlePlaces++
      return
    }
    const calledAt = this.instant()
    this.pace = noteCall(this.pace, {
      at: calledAt,
      joinedAt: party.joinedAt,
      waitingSince: party.joinedAt,
      waiting: this.waiting.length,
      openCounters: this.store.countersKnown ? this.openKnown : null,
      quoted: party.quote,
    })
    this.waiting = rest
    this.tickets.push({ ...party, calledAt })
    if (party.gone || this.chance.share() < this.plan.noShowShare) {
      this.in(this.chance.between(1.5, 4), () => {
        this.pace = noteMissed(this.pace, calledAt, true)
        this.placeIsFree()
      })
    } else this.in(this.untilFree(), () => this.placeIsFree())
  }

  /** The walk, the service, now and then a break; a table waits for the host's next round. */
  private untilFree(): number {
    const { chance, store } = this
    const tempo = this.tempo[Math.floor(this.now / 60)] ?? 1
    const service = chance.logNormal(store.serviceMinutes, store.serviceVariation) * tempo
    const pause = chance.share() < 0.01 ? chance.between(5, 15) : 0
    const minutes = chance.between(0.2, 0.8) + service + pause
    if (store.roundMinutes === 0) return minutes
    const endsAt = this.now + minutes
    const roundAt = this.roundsAt.find((at) => at >= endsAt) ?? endsAt
    return roundAt - this.now + chance.between(0, 1.5)
  }
}
