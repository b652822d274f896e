import { type ChainedEntry, type LedgerFault, ledgerFault } from '@/shared/domain/loyalty/ledger'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { dayDigits } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { systemClock } from '../../platform/clock'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { programmeNow } from './earning.service'
import { hashOf, TURNS } from './loyalty.ids'
import {
  type AccountDocument,
  accounts,
  type CheckDocument,
  checks,
  type EntryDocument,
  pointsEntries,
} from './points.documents'

/** Accounts looked at between two notes of how far the check has come. */
const PAGE = 500

/** Entries read together: a query of the cloud gives no more. */
const ENTRIES_PAGE = 1_000

/** A timer's run has a minute for all its tasks; the check goes on in the next. */
const SLICE_MS = 15 * SECOND_MS

/** As many accounts are read at once. */
const BESIDE = 8

/** The first of the wrong accounts are named: what is wrong with a thousand is wrong with the code. */
const MOST_NAMED = 20

/** Tells from an entry's document what the ledger's rule looks at. */
function chainedEntry({ _id, before, hash, ...said }: EntryDocument): ChainedEntry {
  return { entry: { ...said, id: _id }, before, hash }
}

async function ledgerOf(person: PersonId, last: number): Promise<ChainedEntry[]> {
  const found: ChainedEntry[] = []
  while (found.length < last) {
    const page = await pointsEntries.find(
      { personId: person, position: operators.gt(found.length).and(operators.lte(last)) },
      { limit: ENTRIES_PAGE, orderBy: { path: 'position', order: 'asc' } },
    )
    found.push(...page.map(chainedEntry))
    if (page.length < ENTRIES_PAGE) break
  }
  return found
}

/** Recomputes one account from its ledger, up to the last entry the account itself names. */
async function faultOf(account: AccountDocument): Promise<LedgerFault> {
  const entries = await ledgerOf(account._id, account.last.position)
  return ledgerFault(account, account.last, entries, hashOf)
}

type Seen = Pick<AccountDocument, '_id' | 'balance' | 'changedAt'>

async function wrongAmong(seen: readonly Seen[]): Promise<CheckDocument['wrong'][number][]> {
  const wrong: CheckDocument['wrong'][number][] = []
  for (let from = 0; from < seen.length; from += BESIDE) {
    const together = seen.slice(from, from + BESIDE).map(async ({ _id }) => {
      const account = await accounts.get(_id)
      const fault = account ? await faultOf(account) : 'gap'
      return fault && { account: _id, fault }
    })
    for (const each of await Promise.all(together)) if (each) wrong.push(each)
  }
  return wrong
}

function checkId(day: CheckDocument['day']): string {
  return derivedId('points-check', dayDigits(day))
}

/** Today's check as far as it has come; begun here where it has not been. */
async function todaysCheck(now: Instant): Promise<CheckDocument> {
  const day = pointsDayAt(now)
  const there = await checks.get(checkId(day))
  if (there) return there
  const [before] = await checks.find(
    { done: true },
    { limit: 1, orderBy: { path: 'day', order: 'desc' } },
  )
  const begun: CheckDocument = {
    _id: checkId(day),
    v: 1,
    day,
    startedAt: now,
    since: before?.startedAt ?? 0,
    turn: 0,
    cursor: '',
    done: false,
    checkedAccounts: 0,
    wrong: [],
    wrongAccounts: 0,
    liabilityPoints: 0,
    liabilityFen: 0,
  }
  await checks.create(begun)
  return begun
}

/** A point's worth at the till, rounded up: nobody is owed less than this. */
async function worthFen(points: number): Promise<number> {
  const burn = (await programmeNow())?.burn
  return burn ? Math.ceil((points * 100) / burn.pointsPerYuan) : 0
}

/** One page further: the sum of all balances, and a close look at those changed or in turn. */
async function onePage(check: CheckDocument): Promise<CheckDocument> {
  const page: Seen[] = await accounts.pick(
    { turn: check.turn, _id: operators.gt(check.cursor) },
    ['balance', 'changedAt'],
    { limit: PAGE, orderBy: { path: '_id', order: 'asc' } },
  )
  const today = Math.floor(check.startedAt / DAY_MS) % TURNS
  const looked = page.filter(({ changedAt }) => changedAt >= check.since || check.turn === today)
  const wrong = await wrongAmong(looked)
  const liabilityPoints = check.liabilityPoints + page.reduce((sum, each) => sum + each.balance, 0)
  const turnOver = page.length < PAGE
  const turn = turnOver ? check.turn + 1 : check.turn
  const done = turn === TURNS
  return {
    ...check,
    turn,
    cursor: turnOver ? '' : (page.at(-1)?._id ?? ''),
    done,
    checkedAccounts: check.checkedAccounts + looked.length,
    wrong: [...check.wrong, ...wrong].slice(0, MOST_NAMED),
    wrongAccounts: check.wrongAccounts + wrong.length,
    liabilityPoints,
    liabilityFen: done ? await worthFen(liabilityPoints) : 0,
  }
}

/** Writes how far it has come, unless another run, beside this one, has come further. */
async function written(before: CheckDocument, after: CheckDocument): Promise<boolean> {
  const { set } = operators
  const { _id, v: _v, day: _day, startedAt: _startedAt, since: _since, ...come } = after
  return checks.update(
    { _id, turn: before.turn, cursor: before.cursor, done: false },
    Object.fromEntries(Object.entries(come).map(([field, value]) => [field, set(value)])),
  )
}

/**
 * The timer's task: once a day all accounts' balances are added up, and those changed since the
 * last check began, and a thirtieth of all in turn, are recomputed from their ledgers. Accounts go
 * on changing meanwhile, so the sum is of each as it was when its page was read.
 */
export async function checkPoints(now: Instant): Promise<void> {
  let check = await todaysCheck(now)
  const until = systemClock.now() + SLICE_MS
  while (!check.done && systemClock.now() < until) {
    const further = await onePage(check)
    if (!(await written(check, further))) return
    check = further
  }
}
