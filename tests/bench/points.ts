import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { playPoints } from '../support/point-histories/history'
import { keptPoints } from '../support/point-histories/kept'
import { type Figures, rounded } from './figures'

const FIRST_SEED = 780_001
const HISTORIES = 2_000
const STEPS = 60

const COUNTS = [10_000, 100_000]
const PURCHASES = 3
/** One in so many has bought something since yesterday's check. */
const ONE_CHANGED_IN = 50
const TOGETHER = 500
const NOON = Date.parse('2026-11-25T12:00:00+08:00')

/** Random years of points, and what did not agree after any of their steps. */
export function measurePointHistories(): Figures {
  const violations: string[] = []
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
    const outcome = playPoints(seed, STEPS)
    violations.push(...outcome.violations.map((violation) => `seed ${seed}: ${violation}`))
  }
  console.log(`point histories, seeds ${FIRST_SEED}–${FIRST_SEED + HISTORIES - 1}, ${STEPS} steps`)
  for (const violation of violations.slice(0, 10)) console.log(violation)
  return {
    'loyalty/histories/runs': HISTORIES,
    'loyalty/histories/violations': violations.length,
  }
}

async function insert(cloud: TestCloud, collectionName: string, documents: readonly object[]) {
  const data = documents.map((document) => JSON.stringify(document))
  await cloud.wire({ action: 'database.insertDocument', collectionName, data })
}

/** So many members with a few purchases each, and yesterday's check, done before any changed. */
async function fill(cloud: TestCloud, count: number): Promise<void> {
  for (let from = 0; from < count; from += TOGETHER) {
    const members = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, index) =>
      keptPoints(
        from + index,
        PURCHASES,
        (from + index) % ONE_CHANGED_IN === 0 ? NOON - MINUTE_MS : NOON - 3 * DAY_MS,
      ),
    )
    const accounts = members.map(({ account }) => account)
    await insert(cloud, 'pointsAccounts', accounts)
    const entries = members.flatMap((member) => member.entries)
    await insert(cloud, 'pointsEntries', entries)
  }
  const startedAt = NOON - DAY_MS
  const day = pointsDayAt(startedAt)
  await insert(cloud, 'pointsChecks', [{ _id: 'checkedbefore', v: 1, day, startedAt, done: true }])
}

/** Seconds until a day's check of so many members is done, its minutes one after the other. */
async function checkOf(count: number): Promise<number> {
  const cloud = await testCloud({ seed: 'empty', startsAt: NOON })
  await fill(cloud, count)
  const today = pointsDayAt(NOON)
  const startedAt = performance.now()
  for (let minute = 0; minute < 60; minute += 1) {
    await cloud.advance(MINUTE_MS)
    const check = (await cloud.documents('pointsChecks')).find(({ day }) => day === today)
    if (check?.done !== true) continue
    const seconds = (performance.now() - startedAt) / 1_000
    await cloud.cloud.close()
    if (check.wrongAccounts !== 0) throw new Error(`${check.wrongAccounts} accounts are wrong`)
    console.log(`checked ${check.checkedAccounts} of ${count}: ${check.liabilityPoints} points`)
    return seconds
  }
  throw new Error(`the check of ${count} is not done within an hour`)
}

/** How long the daily check of all members' points takes. */
export async function measureDailyCheck(): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const count of COUNTS) {
    figures[`loyalty/daily-check-s/${count}`] = rounded(await checkOf(count))
  }
  return figures
}
