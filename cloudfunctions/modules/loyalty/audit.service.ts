import { type ChainedEntry, type LedgerFault, ledgerFault } from '@/shared/domain/loyalty/ledger'
import type { PersonId } from '@/shared/kernel/ids'
import { operators } from '../../platform/sdk'
import { hashOf } from './loyalty.ids'
import {
  type AccountDocument,
  accounts,
  type CheckDocument,
  type EntryDocument,
  pointsEntries,
} from './points.documents'

/** Entries read together: a query of the cloud gives no more. */
const ENTRIES_PAGE = 1_000

/** Accounts read at once, of members who buy now and then: their ledgers fit into one query. */
const TOGETHER = 50

/** Tells from an entry's document what the ledger's rule looks at. */
function chainedEntry({ _id, before, hash, ...said }: EntryDocument): ChainedEntry {
  return { entry: { ...said, id: _id }, before, hash }
}

/** One long ledger, page by page. */
async function longLedger({ _id, last }: AccountDocument): Promise<EntryDocument[]> {
  const found: EntryDocument[] = []
  while (found.length < last.position) {
    const above = operators.gt(found.length).and(operators.lte(last.position))
    const page = await pointsEntries.find(
      { personId: _id, position: above },
      { limit: ENTRIES_PAGE, orderBy: { path: 'position', order: 'asc' } },
    )
    found.push(...page)
    if (page.length < ENTRIES_PAGE) break
  }
  return found
}

/** The ledgers of several accounts in one query; of one alone, where they do not fit into it. */
async function ledgersOf(together: readonly AccountDocument[]): Promise<EntryDocument[]> {
  const ids = together.map(({ _id }) => _id)
  const found = await pointsEntries.find({ personId: operators.in(ids) }, { limit: ENTRIES_PAGE })
  if (found.length < ENTRIES_PAGE) return found
  const ledgers: EntryDocument[] = []
  for (const account of together) ledgers.push(...(await longLedger(account)))
  return ledgers
}

/** Recomputes one account from its ledger, up to the last entry the account itself names. */
function faultOf(account: AccountDocument, ledger: readonly EntryDocument[]): LedgerFault {
  const entries = ledger
    .filter(({ position }) => position <= account.last.position)
    .sort((one, other) => one.position - other.position)
  return ledgerFault(account, account.last, entries.map(chainedEntry), hashOf)
}

/** Which of these accounts are not what their ledgers say, and in what. */
export async function wrongAmong(
  people: readonly PersonId[],
): Promise<CheckDocument['wrong'][number][]> {
  const wrong: CheckDocument['wrong'][number][] = []
  for (let from = 0; from < people.length; from += TOGETHER) {
    const ids = people.slice(from, from + TOGETHER)
    // The accounts first: entries are only ever added, and in the transaction of their account.
    const together = await accounts.find({ _id: operators.in(ids) }, { limit: TOGETHER })
    const ledgers = await ledgersOf(together)
    for (const account of together) {
      const ledger = ledgers.filter(({ personId }) => personId === account._id)
      const fault = faultOf(account, ledger)
      if (fault) wrong.push({ account: account._id, fault })
    }
  }
  return wrong
}
