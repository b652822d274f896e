import type { Chance } from './chance'

/** A store as it is, which the server never gets to see but through its calls. */
export interface SimulatedStore {
  /** Counters (or tables) and whether the lane says so: tables are not counted by the server. */
  readonly places: number
  readonly countersKnown: boolean
  readonly serviceMinutes: number
  readonly serviceVariation: number
  /** Minutes between two rounds of the host who gives free tables away; 0 where a free place calls. */
  readonly roundMinutes: number
  /** What the owner believes, and has set. */
  readonly settingMinutes: number
  readonly ordinary: Plan
}

/** One day in one store. */
export interface Plan {
  /** Parties arriving over parties that can be served, by the share of the day that has passed. */
  readonly load: (passed: number) => number
  readonly noShowShare: number
  /** The share of the day after which one counter closes for good. */
  readonly counterClosesAfter?: number
  /** Previous days the lane has seen. */
  readonly daysBefore: number
}

export interface Shape {
  readonly name: string
  readonly tables?: true
  readonly leastPlaces?: number
  readonly plan: (chance: Chance) => Plan
}

const DAYS_BEFORE = 6

function steady(chance: Chance): Plan {
  const load = chance.between(0.8, 1)
  return { load: () => load, noShowShare: 0.04, daysBefore: DAYS_BEFORE }
}

function rush(chance: Chance): Plan {
  const [quiet, busy] = [chance.between(0.4, 0.7), chance.between(1.3, 1.8)]
  const load = (passed: number) => (passed > 0.35 && passed < 0.55 ? busy : quiet)
  return { load, noShowShare: 0.04, daysBefore: DAYS_BEFORE }
}

function slow(chance: Chance): Plan {
  const load = chance.between(0.25, 0.55)
  return { load: () => load, noShowShare: 0.04, daysBefore: DAYS_BEFORE }
}

/** One and the same store and quote in every shape; only the day differs. */
export const SHAPES: readonly Shape[] = [
  { name: 'steady', plan: steady },
  { name: 'rush', plan: rush },
  { name: 'slow day', plan: slow },
  {
    name: 'counter closing',
    leastPlaces: 2,
    plan: (chance) => ({ ...steady(chance), counterClosesAfter: chance.between(0.3, 0.6) }),
  },
  { name: 'first day', plan: (chance) => ({ ...steady(chance), daysBefore: 0 }) },
  {
    name: 'many no-shows',
    plan: (chance) => ({ ...steady(chance), noShowShare: chance.between(0.2, 0.35) }),
  },
  { name: 'tables', tables: true, plan: rush },
]

export function storeOf(shape: Shape, chance: Chance): SimulatedStore {
  const serviceMinutes = shape.tables ? chance.between(40, 70) : chance.between(2.5, 12)
  const places = Math.floor(shape.tables ? chance.between(8, 17) : chance.between(1, 5))
  const ordinary = [steady, rush, slow][Math.floor(chance.between(0, 3))] ?? steady
  return {
    places: Math.max(places, shape.leastPlaces ?? 1),
    countersKnown: !shape.tables,
    serviceMinutes,
    serviceVariation: chance.between(0.3, 0.9) * (shape.tables ? 0.5 : 1),
    roundMinutes: shape.tables ? chance.between(4, 10) : 0,
    settingMinutes: Math.max(
      1,
      Math.round(chance.logNormal(serviceMinutes / (shape.tables ? places : 1), 0.4)),
    ),
    ordinary: ordinary(chance),
  }
}
