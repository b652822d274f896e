import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt, ROOT } from '../../config/build'
import { packageSizes } from '../../config/package-sizes'
import { measureBookingRush, measureFreeTimes, measureMonth } from './booking'
import { measureClaimStorm } from './claim-storm'
import { takeDeskPicture } from './desk-picture'
import { measureEventRush } from './event-rush'
import type { Figures } from './figures'
import { measureLoad, measureWarmCall } from './functions'
import { measureBookingHistories, measureOrderHistories } from './histories'
import { measureHome } from './home'
import { measureJoinBurst } from './join-burst'
import { measureKill9 } from './kill9'
import { measureLaunch } from './launch'
import { measureLineHistories } from './line-histories'
import { measureVerifyCode } from './membership'
import { measureMenu } from './menu'
import { measureConsents, measureMessageDrain } from './messages'
import { measureNearest } from './nearest'
import { measureBoardDay } from './order-board'
import { measureOrderBurst, measurePaidPath } from './order-burst'
import { measureDailyCheck, measurePointHistories } from './points'
import { measurePriceCart } from './price-cart'
import { measureCalls } from './queue-calls'
import { measurePoll } from './queue-poll'
import { measureCalledToSent } from './queue-telling'
import { refreshReadme } from './readme-figures'
import { measureResolveEntry } from './resolve-entry'
import { measureRoleMatrix } from './role-matrix'
import { measureSecondStart } from './start'
import { measureTaps } from './taps'
import { measureWaitRange } from './wait-range'

function measurePackage(): Figures {
  const { mainBytes, totalBytes } = packageSizes()
  return { 'package/main-bytes': mainBytes, 'package/total-bytes': totalBytes }
}

/** Each measured by itself, one after the other, so that none shares the machine with another. */
const measurements: ReadonlyArray<() => Figures | Promise<Figures>> = [
  measurePackage,
  measureLaunch,
  measureTaps,
  measureSecondStart,
  measureLoad,
  measureWarmCall,
  measureJoinBurst,
  measureVerifyCode,
  measurePoll,
  measureCalls,
  measureKill9,
  measureLineHistories,
  measureWaitRange,
  measureNearest,
  measureResolveEntry,
  measureRoleMatrix,
  measureOrderBurst,
  measurePaidPath,
  measureBoardDay,
  measureOrderHistories,
  measurePriceCart,
  measureClaimStorm,
  measureEventRush,
  measurePointHistories,
  measureDailyCheck,
  measureMessageDrain,
  measureConsents,
  measureCalledToSent,
  measureFreeTimes,
  measureMonth,
  measureBookingRush,
  measureBookingHistories,
  // Last: they put a window among the globals, for miniprogram-simulate to draw into.
  measureHome,
  measureMenu,
]

async function main(): Promise<void> {
  await ensureBuilt(['functions', 'weapp', 'h5'], (line) => console.log(line))
  const figures: Record<string, number> = {}
  for (const measure of measurements) {
    for (const [key, value] of Object.entries(await measure())) {
      figures[key] = value
      console.log(`${key.padEnd(44)} ${value}`)
    }
  }
  await mkdir(join(ROOT, 'dist'), { recursive: true })
  await writeFile(join(ROOT, 'dist/bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  if (process.argv.includes('--readme')) {
    await refreshReadme(figures)
    await takeDeskPicture()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
