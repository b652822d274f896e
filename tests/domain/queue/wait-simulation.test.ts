import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scoreLine, scoreShapes, seedsFrom } from '../../support/queue-simulation/score'

/** A few of the seeds the bench scores on; none was used for tuning. */
const SEEDS = seedsFrom(1001, 6)

describe('the wait range in simulated stores', () => {
  const { overall, shapes } = scoreShapes(SEEDS)

  it('holds in 75–90 % of the tickets called, and in no shape of day under 65 %', (t) => {
    t.diagnostic(`seeds ${SEEDS[0]}–${SEEDS.at(-1)}`)
    for (const score of [...shapes, overall]) t.diagnostic(scoreLine(score))
    assert.ok(overall.held >= 0.75 && overall.held <= 0.9, `overall ${overall.held}`)
    for (const { shape, held } of shapes) assert.ok(held >= 0.65, `${shape}: ${held}`)
  })

  it('is narrower than people ahead times the average, plus and minus half', () => {
    assert.ok(overall.widthMinutes < overall.naiveWidthMinutes)
    assert.ok(overall.held > overall.naiveHeld)
  })

  it('scores hundreds of tickets of every shape, and the first day’s first parties apart', () => {
    for (const { shape, scored, fromSetting } of shapes) {
      assert.ok(scored > 200, `${shape}: ${scored}`)
      assert.equal(fromSetting > 0, shape === 'first day', `${shape}: ${fromSetting}`)
    }
  })
})
