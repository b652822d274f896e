import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { actions } from '@/shared/contracts/actions'
import { removedActions } from '../../../cloudfunctions/platform/removed-actions'
import { type Replayed, replay } from '../../support/old-client/replay'
import { readTape } from '../../support/old-client/tape'

const FOLDER = fileURLToPath(new URL('../fixtures/contracts', import.meta.url))

/** Kept for old phones to find, and empty: what was in it has a call of its own. */
const KEPT_EMPTY = /^booking\/[a-z-]+\.unserved has nothing in it$/

const releases = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))

describe('releases whose phones are still about', () => {
  it('are kept as they were recorded', () => {
    assert.ok(releases.length > 0)
  })
})

for (const release of releases) {
  describe(`a phone with the release of ${release.replace('.jsonl', '')}`, () => {
    const old = readTape(readFileSync(`${FOLDER}/${release}`, 'utf8'))
    let now: Replayed
    before(async () => {
      now = await replay(old)
    })

    it('has said everything it can say', () => {
      const said = new Set(old.steps.map((step) => (step.does === 'call' ? step.action : '')))
      assert.ok(said.size > 150, `${said.size} actions`)
      assert.ok(old.answers.size > 150, `${old.answers.size} answered`)
    })

    it('finds every action where it was, but those taken away on purpose', () => {
      const today = new Map(Object.entries(actions).map(([action, entry]) => [action, entry.in]))
      const moved = old.steps.flatMap((step) => {
        if (step.does !== 'call' || removedActions.has(step.action)) return []
        return today.get(step.action) === step.in ? [] : [step.action]
      })
      assert.deepEqual(moved, [])
      assert.deepEqual(
        now.removed.filter((action) => !removedActions.has(action)),
        [],
      )
    })

    it('is understood: no input is refused that was taken', () => {
      assert.deepEqual(now.refused, [])
    })

    it('finds in every answer what it read there, and nothing of another kind', () => {
      const lost = now.lost.filter((each) => !KEPT_EMPTY.test(each))
      assert.deepEqual(lost, [])
    })
  })
}
