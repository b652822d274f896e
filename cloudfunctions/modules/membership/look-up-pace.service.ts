import type { PersonId } from '@/shared/kernel/ids'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import { lookUpPaceId, lookUpPaces } from './membership.documents'

/** Nobody serves members faster, hour after hour; who does is collecting them. */
const EVERY_MS = SECOND_MS

/** So many may come in a bunch, as when a family shows its cards. */
const BUNCH = 4

/**
 * Whether somebody may look a member up now: on the whole once a second, four at most in a bunch
 * (the generic cell rate algorithm, ITU-T I.371). Counted in one document by an update that
 * carries its own condition, so that what is asked at once is counted as well.
 */
export function mayLookUp(person: PersonId, now: Instant): Promise<boolean> {
  const { gt, inc, lte, set } = operators
  const _id = lookUpPaceId(person)
  return retryWhileContended('look-up pace', async () => {
    const rested = { _id, evenAt: lte(now) }
    if (await lookUpPaces.update(rested, { evenAt: set(now + EVERY_MS) })) return true
    const inBunch = { _id, evenAt: lte(now + (BUNCH - 1) * EVERY_MS) }
    if (await lookUpPaces.update(inBunch, { evenAt: inc(EVERY_MS) })) return true
    const first = { _id, v: 1, evenAt: now + EVERY_MS } as const
    if ((await lookUpPaces.create(first)) === 'created') return true
    const [tooFast] = await lookUpPaces.find(
      { _id, evenAt: gt(now + (BUNCH - 1) * EVERY_MS) },
      { limit: 1 },
    )
    return tooFast ? false : 'again'
  })
}
