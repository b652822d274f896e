import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { twelvePercent } from '../support/coupons'
import { yuyuan } from '../support/demo'
import { testCloud } from '../support/local-cloud'
import { joinMembers } from '../support/members'
import { merchantFolder } from '../support/merchant-folder'
import { type Figures, rounded } from './figures'

const MEMBERS = 1_000
const TRIES = 10_000
const COUPONS = 500
/** As many phones ask together; the others follow as answers come. */
const AT_ONCE = 200
const DATABASE_LATENCY_MS = 5
const client = { version: CONTRACT_VERSION, language: 'zh' }

/** Runs a job for each of so many, some of them at a time. */
async function each(count: number, job: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await job(index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const openid = (index: number) => `shopper-${10_000 + (index % MEMBERS)}`

/** 10,000 tries of 1,000 members for 500 coupons, each database operation 5 ms longer. */
export async function measureClaimStorm(): Promise<Figures> {
  const folder = await merchantFolder()
  await folder.rewritePromotions((all) =>
    all.map((each) =>
      each.id === twelvePercent ? { ...each, limits: { perMember: 1, inTotal: COUPONS } } : each,
    ),
  )
  const cloud = await testCloud({
    databaseLatencyMs: DATABASE_LATENCY_MS,
    merchantDir: folder.path,
  })
  await each(MEMBERS, (index) => joinMembers(cloud, openid(index)))
  const startedAt = performance.now()
  await each(TRIES, (index) => {
    const requestId = newRequestId(cloud.cloud.clock.now(), Math.random)
    const input = { storeId: yuyuan, promotionId: twelvePercent }
    const call = { action: 'promotions/claim', input, requestId, client }
    return cloud.raw('shopper', openid(index), call)
  })
  const wallMs = performance.now() - startedAt
  const handedOut = await cloud.documents('coupons')
  await cloud.cloud.close()
  await folder.remove()
  return {
    'promotions/claim-storm/granted': new Set(handedOut.map(({ personId }) => personId)).size,
    'promotions/claim-storm/wall-ms': rounded(wallMs, 0),
  }
}
