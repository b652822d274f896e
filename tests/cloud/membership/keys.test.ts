import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { refusalCode } from '../../support/answers'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { codeOf, joinMembers, lookUp } from '../../support/members'

const OLD = 'the-key-of-this-year-0123456789abcdef'
const NEW = 'the-key-of-next-year-0123456789abcdef'

describe('the keys of codes', () => {
  let dataDir: string
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'keys-'))
  })
  after(() => rm(dataDir, { recursive: true }))

  /** The same shop with these keys. */
  async function withKeys<T>(
    environment: Record<string, string>,
    work: (cloud: TestCloud) => Promise<T>,
  ): Promise<T> {
    const cloud = await testCloud({ dataDir, environment })
    try {
      return await work(cloud)
    } finally {
      await cloud.cloud.close()
    }
  }

  const find = (code: string) => (cloud: TestCloud) =>
    cloud.phone('clerk-mei').intent('membership/find', lookUp(code)).send()

  it('can be changed while codes of the one before are still shown, and then no longer', async () => {
    const [first, second] = await withKeys({ CODE_KEY: OLD }, async (cloud) => {
      await joinMembers(cloud, 'shopper-lin')
      await joinMembers(cloud, 'shopper-wang')
      return [await codeOf(cloud, 'shopper-lin'), await codeOf(cloud, 'shopper-wang')]
    })
    assert.ok(first && second)
    const both = { CODE_KEY: NEW, CODE_KEY_BEFORE: OLD }
    assert.ok((await withKeys(both, find(first))).ok)
    // As cloudbaserc.json leaves a variable whose value is not set.
    const unfilled = { CODE_KEY: NEW, CODE_KEY_BEFORE: '{{env.CODE_KEY_BEFORE}}' }
    const later = await withKeys(unfilled, find(second))
    assert.equal(refusalCode(later), 'membership/unknown-code')
  })

  it('are named where one is missing or too short, and nothing is answered without', async () => {
    const asking = (cloud: TestCloud) => cloud.phone('shopper-lin').read('membership/card', {})
    await assert.rejects(withKeys({ CODE_KEY: '' }, asking), /CODE_KEY is missing/)
    await assert.rejects(withKeys({ MARK_KEY: '' }, asking), /MARK_KEY is missing/)
    await assert.rejects(withKeys({ CODE_KEY: 'short' }, asking), /CODE_KEY has fewer than 32/)
  })
})
