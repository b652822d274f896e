import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { collections } from '../../cloudfunctions/platform/collections'
import { ROOT } from '../../config/build'

function files(folder: string): { readonly path: string; readonly text: string }[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

const sources = ['cloudfunctions/modules', 'cloudfunctions/platform'].flatMap(files)
const OPENED =
  /new Collection<[^;]*?>\(\s*'(\w+)',\s*(\(stored\) => stored|\w+)(?:,\s*(\d+))?,?\s*\)/g

/** Every collection as it is opened: how its documents are read, and their version today. */
const opened = sources.flatMap(({ path, text }) =>
  [...text.matchAll(OPENED)].map(([, name = '', reader = '', version = '1']) => ({
    path,
    name,
    reads: reader.startsWith('(') ? null : reader,
    version: Number(version),
  })),
)

describe('documents', () => {
  it('are of the collections there are, each opened in one file', () => {
    const places = new Set(opened.map(({ name, path }) => `${name} ${path}`))
    const names = [...places].map((place) => place.split(' ')[0]).sort()
    assert.deepEqual(names, Object.keys(collections).sort())
  })

  it('are reached through those alone', () => {
    const others = sources.filter(
      ({ path, text }) => /\.collection\(/.test(text) && !path.endsWith('platform/database.ts'),
    )
    assert.deepEqual(
      others.map(({ path }) => path),
      [],
    )
  })

  it('of a version after the first are read from the earlier, and a test does', () => {
    const tests = ['tests/cloud', 'tests/domain'].flatMap(files)
    const later = opened.filter(({ version }) => version > 1)
    assert.ok(later.length > 0)
    for (const { name, reads } of later) {
      // All of a store came from the merchant's folder then: loading it again makes version 2.
      if (name === 'stores') continue
      assert.ok(reads, `${name} has no reader`)
      const tried = tests.some(({ text }) => text.includes(`'${name}'`) && /\bv: 1\b/.test(text))
      assert.ok(tried, `no test reads ${name} of version 1`)
    }
  })
})
