import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { ROOT } from '../../../config/build'
import { screenshot } from './screenshot'

/** One pixel of a kept picture is so many of the screen each way: letters blur, blocks do not. */
const SHRINK = 5
/** Steps of a colour's 256 that a kept picture tells apart, to keep its file small. */
const COLOUR_STEP = 16
/** How unlike two pixels must be to count, 0 to 1 (pixelmatch, "threshold"). */
const UNLIKE = 0.2
/**
 * The share of pixels that may be unlike. Measured with the Latin letters brought along: on a
 * machine without this one's other fonts at most 0.054 were unlike. Of layouts broken on purpose the
 * slightest was 0.046 unlike and would pass here; what overlaps or sticks out `layout.ts` tells.
 */
const MAX_UNLIKE_SHARE = 0.06

/** A screen is given so long to come to rest: its pictures and answers may still be on their way. */
const LOOKS_MS = 3_000
const LOOK_AGAIN_MS = 150

const KEPT = join(ROOT, 'tests/e2e/pictures')
const SEEN = join(ROOT, 'dist/pictures')

function shrunk(screenshot: Buffer): PNG {
  const whole = PNG.sync.read(screenshot)
  const small = new PNG({
    width: Math.floor(whole.width / SHRINK),
    height: Math.floor(whole.height / SHRINK),
  })
  for (let pixel = 0; pixel < small.width * small.height; pixel += 1) {
    const left = (pixel % small.width) * SHRINK
    const top = Math.floor(pixel / small.width) * SHRINK
    for (const channel of [0, 1, 2]) {
      const mean = meanOf(whole, left, top, channel)
      const step = Math.min(255, Math.round(mean / COLOUR_STEP) * COLOUR_STEP)
      small.data[pixel * 4 + channel] = step
    }
    small.data[pixel * 4 + 3] = 255
  }
  return small
}

function meanOf({ width, data }: PNG, left: number, top: number, channel: number): number {
  let sum = 0
  for (let y = top; y < top + SHRINK; y += 1) {
    for (let x = left; x < left + SHRINK; x += 1) sum += data[(y * width + x) * 4 + channel] ?? 0
  }
  return sum / (SHRINK * SHRINK)
}

/** The share of pixels unlike those kept, 0 to 1; 1 when the sizes are not even the same. */
function unlikeShare(kept: PNG, seen: PNG): number {
  const { width, height } = kept
  if (seen.width !== width || seen.height !== height) return 1
  const options = { threshold: UNLIKE, includeAA: true }
  const unlike = pixelmatch(kept.data, seen.data, undefined, width, height, options)
  return unlike / (width * height)
}

/** Looks again and again, until the look will do or its time is up, and hands the last one over. */
async function lookUntil(page: Page, willDo: (seen: Buffer) => boolean): Promise<Buffer> {
  const until = Date.now() + LOOKS_MS
  for (;;) {
    const seen = await screenshot(page)
    if (willDo(seen) || Date.now() >= until) return seen
    await page.waitForTimeout(LOOK_AGAIN_MS)
  }
}

/**
 * Whether this run writes the pictures anew instead of comparing. After a change that was meant,
 * run it so once, and look at what git says has changed:
 *
 *     PICTURES=write npx tsx --test tests/e2e/screens.test.ts
 */
export const writesPictures = process.env.PICTURES === 'write'

/** Keeps a picture of the page. @param name the reader's folder and the screen's name */
export async function keepPicture(name: string, page: Page): Promise<void> {
  const kept = join(KEPT, `${name}.png`)
  await mkdir(dirname(kept), { recursive: true })
  let before: Buffer | undefined
  const isAtRest = (seen: Buffer) => {
    const same = before?.equals(seen) ?? false
    before = seen
    return same
  }
  const small = shrunk(await lookUntil(page, isAtRest))
  await writeFile(kept, PNG.sync.write(small, { colorType: 2, deflateLevel: 9 }))
}

/** Forgets a reader's pictures: a screen may have gone. */
export async function forgetPictures(reader: string): Promise<void> {
  await rm(join(KEPT, reader), { recursive: true, force: true })
}

/**
 * Compares the page with the small picture of it kept in `tests/e2e/pictures`, and says how it
 * differs, or null. A picture outlives another machine's fonts, not a broken layout. What was seen
 * instead is put into `dist/pictures`, to be looked at.
 * @param name the reader's folder and the screen's name
 */
export async function differenceFrom(name: string, page: Page): Promise<string | null> {
  const kept = join(KEPT, `${name}.png`)
  if (!existsSync(kept)) return 'no picture of it is kept'
  const left = PNG.sync.read(await readFile(kept))
  let share = 1
  const screenshot = await lookUntil(page, (seen) => {
    share = unlikeShare(left, shrunk(seen))
    return share <= MAX_UNLIKE_SHARE
  })
  if (share <= MAX_UNLIKE_SHARE) return null
  const seen = join(SEEN, `${name}.png`)
  await mkdir(dirname(seen), { recursive: true })
  await writeFile(seen, screenshot)
  return `${(share * 100).toFixed(1)} % of it looks different: see ${seen.slice(ROOT.length)}`
}
