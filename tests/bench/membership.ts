import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../support/answers'
import { testCloud } from '../support/local-cloud'
import { codeOf, joinMembers, lookUp } from '../support/members'
import { type Figures, quantile, rounded } from './figures'

const WARM_UP_LOOK_UPS = 20
const LOOK_UPS = 300

/**
 * Milliseconds from a clerk's scan of a card to its member, into a warm instance and back: the code
 * understood and spent, the look-up written down. A minute passes between two, so that each has a
 * new code and its clerk has rested.
 */
export async function measureVerifyCode(): Promise<Figures> {
  const cloud = await testCloud()
  try {
    await joinMembers(cloud, 'shopper-lin')
    const sample: number[] = []
    for (let nth = 0; nth < WARM_UP_LOOK_UPS + LOOK_UPS; nth += 1) {
      const found = cloud
        .phone('clerk-mei')
        .intent('membership/find', lookUp(await codeOf(cloud, 'shopper-lin')))
      const startedAt = performance.now()
      value<'membership/find'>(await found.send())
      if (nth >= WARM_UP_LOOK_UPS) sample.push(performance.now() - startedAt)
      await cloud.advance(MINUTE_MS)
    }
    return { 'membership/verify-code-ms': rounded(quantile(sample, 0.99)) }
  } finally {
    await cloud.cloud.close()
  }
}
