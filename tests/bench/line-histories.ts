import { runHistory } from '../support/line-histories/history'
import type { Figures } from './figures'

const FIRST_SEED = 100_001
const HISTORIES = 2_500
const STEPS = 60

/** Random days at the counter against the plain model of the line, and what they got wrong. */
export function measureLineHistories(): Figures {
  const violations: string[] = []
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
    violations.push(...runHistory(seed, STEPS).violations)
  }
  console.log(`line histories, seeds ${FIRST_SEED}–${FIRST_SEED + HISTORIES - 1}, ${STEPS} steps`)
  for (const violation of violations.slice(0, 10)) console.log(violation)
  return { 'queue/histories/runs': HISTORIES, 'queue/histories/violations': violations.length }
}
