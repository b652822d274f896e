import { orderHistories } from '../support/order-histories/build'
import type { Figures } from './figures'

const FIRST_SEED = 700_001
const HISTORIES = 2_000
const ROUNDS = 30

/** Random afternoons of orders, money, deaths and refunds, and what did not agree after them. */
export async function measureOrderHistories(): Promise<Figures> {
  const histories = await orderHistories()
  const violations: string[] = []
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
    const outcome = await histories.run(seed, ROUNDS)
    violations.push(...outcome.violations.map((violation) => `seed ${seed}: ${violation}`))
  }
  await histories.remove()
  console.log(
    `order histories, seeds ${FIRST_SEED}–${FIRST_SEED + HISTORIES - 1}, ${ROUNDS} rounds`,
  )
  for (const violation of violations.slice(0, 10)) console.log(violation)
  return {
    'orders/interleavings/runs': HISTORIES,
    'orders/interleavings/violations': violations.length,
  }
}
