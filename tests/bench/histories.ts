import { historiesOf } from '../support/histories/build'
import type { Figures } from './figures'

interface Asked {
  readonly of: Parameters<typeof historiesOf>[0]
  readonly firstSeed: number
  readonly rounds: number
}

const HISTORIES = 2_000

/** Runs so many random histories and says which seeds did not agree in the end. */
async function playHistories({ of, firstSeed, rounds }: Asked) {
  const histories = await historiesOf(of)
  const violations: string[] = []
  for (let seed = firstSeed; seed < firstSeed + HISTORIES; seed += 1) {
    const outcome = await histories.run(seed, rounds)
    violations.push(...outcome.violations.map((violation) => `seed ${seed}: ${violation}`))
  }
  await histories.remove()
  console.log(`${of} histories, seeds ${firstSeed}–${firstSeed + HISTORIES - 1}, ${rounds} rounds`)
  for (const violation of violations.slice(0, 10)) console.log(violation)
  return { runs: HISTORIES, violations: violations.length }
}

/** Random afternoons of orders, money, deaths and refunds, and what did not agree after them. */
export async function measureOrderHistories(): Promise<Figures> {
  const { runs, violations } = await playHistories({ of: 'order', firstSeed: 700_001, rounds: 30 })
  return { 'orders/interleavings/runs': runs, 'orders/interleavings/violations': violations }
}

/** Random days of bookings, money, offers and deaths, and what did not agree after them. */
export async function measureBookingHistories(): Promise<Figures> {
  const { runs, violations } = await playHistories({
    of: 'booking',
    firstSeed: 890_001,
    rounds: 25,
  })
  return { 'booking/histories/runs': runs, 'booking/histories/violations': violations }
}
