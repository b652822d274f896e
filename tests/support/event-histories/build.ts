import { join } from 'node:path'
import { ROOT } from '../../../config/build'
import { type Histories, historiesOf } from '../order-histories/build'

/** Random afternoons at two events. */
export function eventHistories(): Promise<Histories> {
  return historiesOf(join(ROOT, 'tests/support/event-histories/history.ts'))
}
