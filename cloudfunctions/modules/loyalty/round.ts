import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { type RoundDocument, rounds } from './points.documents'

/** How far a task that goes round has come; it begins where it never ran. */
export async function roundNow(name: string): Promise<RoundDocument> {
  const there = await rounds.get(name)
  if (there) return there
  const begun: RoundDocument = { _id: name, v: 1, cursor: '', nextAt: 0 }
  await rounds.create(begun)
  return begun
}

/** Goes on after those found, or begins anew at `againAt` where they were the last. */
export async function goneRound(
  { _id, cursor, nextAt }: RoundDocument,
  found: readonly { readonly _id: string }[],
  slice: number,
  { now, againAt }: { readonly now: Instant; readonly againAt: Instant },
): Promise<void> {
  const over = found.length < slice
  const { set } = operators
  await rounds.update(
    { _id, cursor, nextAt },
    {
      cursor: set(over ? '' : (found.at(-1)?._id ?? '')),
      nextAt: set(over ? againAt : now),
    },
  )
}
