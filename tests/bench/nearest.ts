import { testCloud } from '../support/local-cloud'
import { manyStores, merchantFolder } from '../support/merchant-folder'
import { seededRandom } from '../support/seeded-random'
import { listed } from '../support/stores-list'
import { type Figures, quantile, rounded } from './figures'

const COUNTS = [100, 10_000]
const WARM_UP_CALLS = 50
const CALLS = 400
const SEED = 10

/** Milliseconds of one `stores/list` call from somewhere among so many stores, the slowest of a hundred. */
async function nearestAmong(count: number): Promise<number> {
  const folder = await merchantFolder()
  await folder.rewrite(manyStores(count, seededRandom(SEED)))
  await folder.rewriteBooking(() => [])
  await folder.rewriteEvents(() => [])
  const cloud = await testCloud({ merchantDir: folder.path })
  const random = seededRandom(SEED + 1)
  const sample: number[] = []
  for (let call = 0; call < WARM_UP_CALLS + CALLS; call += 1) {
    const near = { latitude: 21.5 + 20 * random(), longitude: 101.5 + 19.5 * random() }
    const startedAt = performance.now()
    await listed(cloud, { near })
    if (call >= WARM_UP_CALLS) sample.push(performance.now() - startedAt)
  }
  await cloud.cloud.close()
  await folder.remove()
  return quantile(sample, 0.99)
}

/** How long a shopper waits for the nearest stores, of a hundred and of ten thousand (p99). */
export async function measureNearest(): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const count of COUNTS) {
    figures[`stores/nearest-ms/${count}`] = rounded(await nearestAmong(count))
  }
  return figures
}
