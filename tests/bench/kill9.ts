import { runKill9 } from '../support/kill9'
import { seededRandom } from '../support/seeded-random'
import type { Figures } from './figures'

const KILLS = 12
const LEAST_ACKNOWLEDGED = 2_000
const SEED = 20261122

/** A local cloud's database killed with `kill -9` under load, and what of its promises was lost. */
export async function measureKill9(): Promise<Figures> {
  const { acknowledged, lost, torn } = await runKill9({
    kills: KILLS,
    minAcknowledged: LEAST_ACKNOWLEDGED,
    random: seededRandom(SEED),
  })
  return {
    'cloud/kill9/acknowledged': acknowledged,
    'cloud/kill9/lost': lost,
    'cloud/kill9/torn-transactions': torn,
  }
}
