import type { LotId } from '../../kernel/ids'
import type { PointsEntry } from './account'
import { balanceOf, type PointsAccount } from './points-account'

/** Before a person's first entry. */
export const CHAIN_START = ''

/** One text for one value: keys sorted, no spaces (RFC 8785, of whole numbers and plain texts). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
  return `{${fields.join(',')}}`
}

/** What is hashed of an entry: all it says, and the hash of the one before it. */
export function chainText({ entry, before }: { entry: PointsEntry; before: string }): string {
  const { id, position, at, day, kind, points, lots, debt, source, by, reason } = entry
  return canonicalJson({
    before,
    entry: { id, position, at, day, kind, points, lots, debt, source, by, reason },
  })
}

/** An entry as the ledger holds it. */
export interface ChainedEntry {
  readonly entry: PointsEntry
  readonly before: string
  readonly hash: string
}

/** What is wrong with an account beside its ledger; null where nothing is. */
export type LedgerFault = 'gap' | 'chain' | 'entry' | 'balance' | 'lots' | 'debt' | null

/**
 * Recomputes an account from its ledger: positions without gaps, each entry holding on to the one
 * before, each one's points what its lots and debt make of it, and all of them together what the
 * account says: balance = sum of entries = sum of lots − debt.
 *
 * @param entries the oldest first, up to the account's last
 * @param hashOf SHA-256 of a text, in hexadecimal
 */
export function ledgerFault(
  account: Pick<PointsAccount, 'lots' | 'debt'>,
  last: { readonly position: number; readonly hash: string },
  entries: readonly ChainedEntry[],
  hashOf: (text: string) => string,
): LedgerFault {
  let before = CHAIN_START
  let balance = 0
  let debt = 0
  const lots = new Map<string, number>()
  for (const [index, each] of entries.entries()) {
    const { entry } = each
    if (entry.position !== index + 1) return 'gap'
    if (each.before !== before || hashOf(chainText(each)) !== each.hash) return 'chain'
    const moved = Object.entries(entry.lots)
    if (entry.points !== moved.reduce((sum, [, points]) => sum + points, 0) - entry.debt) {
      return 'entry'
    }
    for (const [id, points] of moved) lots.set(id, (lots.get(id) ?? 0) + points)
    balance += entry.points
    debt += entry.debt
    before = each.hash
  }
  if (entries.length !== last.position) return 'gap'
  if (before !== last.hash) return 'chain'
  if (debt !== account.debt || debt < 0) return 'debt'
  const left = new Map<string, number>(
    account.lots.map((lot): [LotId, number] => [lot.id, lot.left]),
  )
  for (const id of new Set([...lots.keys(), ...left.keys()])) {
    if ((lots.get(id) ?? 0) !== (left.get(id) ?? 0)) return 'lots'
  }
  return balance === balanceOf(account) ? null : 'balance'
}
