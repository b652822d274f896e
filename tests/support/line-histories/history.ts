import type { LaneHand } from '@/shared/domain/queue/lane-status'
import type { Gone, Line } from '@/shared/domain/queue/line'
import { mayBecome, type TicketStatus } from '@/shared/domain/queue/ticket-status'
import { whatWasDone } from '@/shared/domain/queue/undo'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import { MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { seededRandom } from '../seeded-random'
import { Choices } from './choices'
import { frozen } from './frozen'
import { LineModel } from './model'
import { Plans } from './plans'
import { freshLine, NOON } from './shop'
import type { Step } from './step'
import { type Remembered, settle } from './undo-step'
import { type Census, census, contradictions, differences, ordersOf } from './violations'

/** What came of a history: what went wrong, and what was seen for it to mean something. */
export interface Told {
  readonly violations: readonly string[]
  /** `from→to` of every ticket at every step. */
  readonly transitions: ReadonlySet<string>
  /** `step: verdict`, counted. */
  readonly outcomes: ReadonlyMap<string, number>
}

/** What lies between two steps: a double tap, a clerk's routine, a lull. */
const SHORT_MS = [0, 1, SECOND_MS, 2 * SECOND_MS, 4 * SECOND_MS, 10 * SECOND_MS]
const LULL_MS = 2 * MINUTE_MS
const LULL_SHARE = 0.08
const REPEATED_SHARE = 0.12
const SWEPT_SHARE = 0.04

/** A day at the counter made up from a seed, done to the rules and to the model side by side. */
class LineHistory {
  readonly violations: string[] = []
  readonly transitions = new Set<string>()
  readonly outcomes = new Map<string, number>()
  readonly #seed: number
  readonly #choices: Choices
  readonly #plans: Plans
  readonly #swept = new Map<TicketId, Gone>()
  readonly #last = new Map<PersonId, Remembered>()
  readonly #hands = new Map<LaneId, LaneHand | null>()
  #now = NOON
  #line: Line = frozen(freshLine())
  #model = new LineModel()
  #seen: Census

  constructor(seed: number) {
    this.#seed = seed
    this.#choices = new Choices(seededRandom(seed))
    this.#plans = new Plans(this.#choices)
    this.#seen = census(this.#line, this.#swept)
  }

  /** Stops at the first violation: what follows one proves nothing. */
  run(steps: number): Told {
    let previous: Step | undefined
    while (this.#model.step < steps && this.violations.length === 0) {
      if (this.#choices.chance(SWEPT_SHARE)) this.#sweep()
      const repeated = previous && this.#choices.chance(REPEATED_SHARE) ? previous : undefined
      if (!repeated) this.#now += this.#pauseMs()
      const step = repeated ?? this.#nextStep()
      this.#take(step)
      // A walk-in and a split carry the new ticket's id: the service answers their repetition.
      previous = step.name === 'walk-in' || step.name === 'split' ? undefined : step
    }
    return this
  }

  #pauseMs(): number {
    return this.#choices.chance(LULL_SHARE) ? LULL_MS : this.#choices.pick(SHORT_MS)
  }

  #nextStep(): Step {
    return this.#plans.next({
      model: this.#model,
      swept: this.#swept,
      last: this.#last,
      hands: this.#hands,
      now: this.#now,
    })
  }

  /** As the timer does: who has ended is written down elsewhere and forgotten by the line. */
  #sweep(): void {
    for (const gone of Object.values(this.#line.ended)) {
      this.#swept.set(gone.ticketId, gone)
      this.#model.swept.add(gone.ticketId)
    }
    this.#line = frozen({ ...this.#line, ended: {} })
  }

  #take(step: Step): void {
    const before = { line: this.#line, model: this.#model }
    const model = before.model.copy()
    model.step += 1
    before.model.step += 1
    const verdict = step.model(model)
    const decided = step.rule(before.line)
    const said = decided.ok ? 'done' : decided.refusal.code
    const outcome = `${step.name}: ${said}`
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
    if (said !== verdict) this.#violated(step, [`was ${said}, should be ${verdict}`])
    if (said !== verdict || !decided.ok) return
    if (step.name === 'call next') this.#countTurn(before.model, model)
    this.#line = frozen(decided.value)
    this.#model = model
    const unsettled = step.undoes ? settle(model, step.undoes, ordersOf(this.#line)) : []
    this.#forgetSwept()
    this.#compare(step, unsettled)
    if (step.by === null) return
    const { line } = before
    this.#last.set(step.by, {
      done: whatWasDone(line, this.#line, this.#now),
      model: model.since(before.model, this.#now),
    })
  }

  /** What mixed calls there were: a booked one, and a walk-in's while a booked one was due. */
  #countTurn(before: LineModel, model: LineModel): void {
    for (const [laneId, turns] of model.turns) {
      const last = turns.at(-1)
      if (!last || turns.length === (before.turns.get(laneId)?.length ?? 0)) continue
      const due = before.booked(laneId).some(({ dueAt }) => dueAt !== null && dueAt <= this.#now)
      const who = last.booked ? 'a booked party' : due ? 'a walk-in in between' : 'a walk-in'
      const outcome = `call next: ${who}`
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
    }
  }

  /** A forgotten ticket that was corrected stands in the line again. */
  #forgetSwept(): void {
    for (const ticketId of this.#swept.keys()) {
      if (!this.#model.swept.has(ticketId)) this.#swept.delete(ticketId)
    }
  }

  #compare(step: Step, unsettled: readonly string[]): void {
    const before = this.#seen
    this.#seen = census(this.#line, this.#swept)
    this.#violated(step, [
      ...unsettled,
      ...contradictions(this.#line, this.#seen),
      ...differences(this.#line, this.#model, this.#seen),
      ...this.#forbidden(before.statuses),
    ])
  }

  #forbidden(before: ReadonlyMap<TicketId, TicketStatus>): string[] {
    return [...this.#seen.statuses].flatMap(([ticketId, to]) => {
      const from = before.get(ticketId)
      if (from === to) return []
      if (from === undefined) return to === 'waiting' ? [] : [`${ticketId} began as ${to}`]
      this.transitions.add(`${from}→${to}`)
      return mayBecome(from, to) ? [] : [`${ticketId} went ${from}→${to}`]
    })
  }

  #violated({ name }: Step, wrong: readonly string[]): void {
    const where = `seed ${this.#seed}, step ${this.#model.step}, ${name}`
    this.violations.push(...wrong.map((what) => `${where}: ${what}`))
  }
}

/** @param seed the same seed, the same history */
export function runHistory(seed: number, steps: number): Told {
  return new LineHistory(seed).run(steps)
}
