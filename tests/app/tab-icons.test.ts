import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { PNG } from 'pngjs'
import { drawTabIcons, TAB_LINES } from '../../config/tab-icons'

/** WeChat's measure of a tab's icon (app.json, tabBar). */
const SIDE_PIXELS = 81
const MOST_BYTES = 40 * 1024

describe('the icons of the bar at the foot', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tab-icons-'))
    await drawTabIcons(folder)
  })
  after(() => rm(folder, { recursive: true }))

  it('are PNGs as WeChat takes them, four of each: resting and chosen, light and dark', async () => {
    const names = (await readdir(folder)).sort()
    assert.equal(names.length, 16)
    for (const name of names) {
      const bytes = await readFile(join(folder, name))
      const { width, height } = PNG.sync.read(bytes)
      assert.deepEqual([width, height], [SIDE_PIXELS, SIDE_PIXELS], name)
      assert.ok(bytes.length <= MOST_BYTES, `${name} has ${bytes.length} bytes`)
    }
  })

  it('are drawn in their colour on nothing', async () => {
    const { data } = PNG.sync.read(await readFile(join(folder, 'card-dark-chosen.png')))
    const colour = Buffer.from(TAB_LINES.dark.chosen.slice(1), 'hex')
    const pixels = Array.from({ length: data.length / 4 }, (_, nth) =>
      data.subarray(nth * 4, nth * 4 + 4),
    )
    const full = pixels.filter((pixel) => pixel[3] === 255)
    const clear = pixels.filter((pixel) => pixel[3] === 0)
    assert.ok(full.length > 500 && clear.length > 2000, `${full.length}, ${clear.length}`)
    for (const pixel of full) assert.deepEqual(pixel.subarray(0, 3), colour)
  })
})
