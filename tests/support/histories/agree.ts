import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { type Histories, historiesOf } from './build'

interface Wanted {
  readonly of: Parameters<typeof historiesOf>[0]
  readonly firstSeed: number
  readonly histories: number
  readonly rounds: number
  /** What must have happened: a history in which nothing does would agree as well. */
  readonly happens: readonly string[]
}

/** The test that histories of these seeds agree in the end. */
export function itAgrees({ of, firstSeed, histories, rounds, happens }: Wanted): void {
  let built: Histories | undefined
  before(async () => {
    built = await historiesOf(of)
  })
  after(() => built?.remove())

  it(`agree in the end (seeds ${firstSeed}–${firstSeed + histories - 1})`, async () => {
    const seen: Record<string, number> = {}
    for (let seed = firstSeed; seed < firstSeed + histories; seed += 1) {
      const outcome = await built?.run(seed, rounds)
      assert.deepEqual(outcome?.violations, [], `seed ${seed}`)
      for (const [what, count] of Object.entries(outcome?.seen ?? {})) {
        seen[what] = (seen[what] ?? 0) + count
      }
    }
    for (const what of happens) {
      assert.ok((seen[what] ?? 0) > 0, `no ${what}: ${JSON.stringify(seen)}`)
    }
  })
}
