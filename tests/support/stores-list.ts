import assert from 'node:assert/strict'
import type { Input, Output } from '@/shared/contracts'
import { value } from './answers'
import { everyStore } from './demo'
import type { TestCloud } from './local-cloud'

type Asked = Partial<Input<'stores/list'>>

/** One page as a shopper's phone asks for it; of all stores where nothing else is said. */
export async function listed(cloud: TestCloud, asked: Asked = {}): Promise<Output<'stores/list'>> {
  const answer = await cloud.phone('shopper-lin').read('stores/list', { ...everyStore, ...asked })
  return value<'stores/list'>(answer)
}

export async function idsOf(cloud: TestCloud, asked: Asked = {}): Promise<string[]> {
  return (await listed(cloud, asked)).stores.map(({ id }) => id)
}

/** Page after page to the end, or to so many pages. */
export async function pagesOf(cloud: TestCloud, asked: Asked, most: number): Promise<string[]> {
  const seen: string[] = []
  let after: string | null = null
  for (let page = 0; page < most; page += 1) {
    const { stores, next }: Output<'stores/list'> = await listed(cloud, { ...asked, after })
    assert.ok(stores.length <= 20)
    seen.push(...stores.map(({ id }) => id))
    if (next === null) break
    after = next
  }
  return seen
}
