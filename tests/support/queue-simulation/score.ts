import { emptyPast, learnDay } from '@/shared/domain/queue/wait-past'
import { heldOf } from '@/shared/domain/queue/wait-quote'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { chanceFrom } from './chance'
import { SimulatedDay, type SimulatedTicket } from './day'
import { SHAPES, type Shape, storeOf } from './shapes'

/** How the ranges of one shape did. Shares are 0–1, widths minutes. */
export interface Score {
  readonly shape: string
  /** Called, and quoted a range at joining: the tickets that are scored. */
  readonly scored: number
  readonly held: number
  readonly below: number
  readonly above: number
  readonly widthMinutes: number
  readonly naiveWidthMinutes: number
  readonly naiveHeld: number
  /** Called, and quoted from the owner's setting: not scored. */
  readonly fromSetting: number
  /** Left, or were still waiting at closing: not scored. */
  readonly notCalled: number
}

/** The tickets of one store's day, after as many ordinary days as the shape has before it. */
export function ticketsOf(shape: Shape, seed: number): readonly SimulatedTicket[] {
  // Every shape has stores of its own, so that one odd store does not weigh on all.
  const chance = chanceFrom(seed * SHAPES.length + SHAPES.indexOf(shape))
  const store = storeOf(shape, chance)
  const plan = shape.plan(chance)
  let past = emptyPast
  for (let before = 0; before < plan.daysBefore; before++) {
    const day = new SimulatedDay(store, store.ordinary, past, chance)
    day.run()
    past = learnDay(past, day.pace)
  }
  const day = new SimulatedDay(store, plan, past, chance)
  day.run()
  return day.tickets
}

export function scoreOf(shape: string, tickets: readonly SimulatedTicket[]): Score {
  const sums = { scored: 0, within: 0, below: 0, above: 0, width: 0, naiveWidth: 0, naiveHeld: 0 }
  let fromSetting = 0
  let notCalled = 0
  for (const { quote, joinedAt, calledAt, averageGapMinutes } of tickets) {
    if (calledAt === undefined) notCalled++
    else if (quote.basis === 'setting') fromSetting++
    else {
      const naiveMinutes = quote.ahead * averageGapMinutes
      const waitMinutes = (calledAt - joinedAt) / MINUTE_MS
      const held = heldOf(quote, calledAt - joinedAt)
      if (held !== 'unquoted') sums[held]++
      sums.scored++
      sums.width += quote.toMinutes - quote.fromMinutes
      sums.naiveWidth += naiveMinutes
      if (Math.abs(waitMinutes - naiveMinutes) <= naiveMinutes / 2) sums.naiveHeld++
    }
  }
  const { scored } = sums
  return {
    shape,
    scored,
    held: sums.within / scored,
    below: sums.below / scored,
    above: sums.above / scored,
    widthMinutes: sums.width / scored,
    naiveWidthMinutes: sums.naiveWidth / scored,
    naiveHeld: sums.naiveHeld / scored,
    fromSetting,
    notCalled,
  }
}

/** Every shape over the same seeds, and all of them together. */
export function scoreShapes(seeds: readonly number[]): { overall: Score; shapes: Score[] } {
  const byShape = SHAPES.map((shape) => ({
    name: shape.name,
    tickets: seeds.flatMap((seed) => ticketsOf(shape, seed)),
  }))
  return {
    overall: scoreOf(
      'overall',
      byShape.flatMap(({ tickets }) => tickets),
    ),
    shapes: byShape.map(({ name, tickets }) => scoreOf(name, tickets)),
  }
}

export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

/** A line per shape, as printed. */
export function scoreLine(score: Score): string {
  const percent = (share: number) => `${(100 * share).toFixed(0)}%`.padStart(5)
  const minutes = (value: number) => value.toFixed(1).padStart(6)
  return [
    score.shape.padEnd(16),
    `${score.scored} scored`.padStart(13),
    `held${percent(score.held)} (below${percent(score.below)}, above${percent(score.above)})`,
    `wide${minutes(score.widthMinutes)} min`,
    `naive: held${percent(score.naiveHeld)}, wide${minutes(score.naiveWidthMinutes)} min`,
    `apart: ${score.fromSetting} from setting, ${score.notCalled} not called`,
  ].join('  ')
}
