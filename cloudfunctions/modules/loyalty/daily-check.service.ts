import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { dayDigits } from '@/shared/kernel/business-day'
import { DAY_MS, type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { systemClock } from '../../platform/clock'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { wrongAmong } from './audit.service'
import { programmeNow } from './earning.service'
import { TURNS } from './loyalty.ids'
import { type AccountDocument, accounts, type CheckDocument, checks } from './points.documents'

/** Accounts looked at between two notes of how far the check has come. */
const PAGE = 500

/** A timer's run has a minute for all its tasks; the check goes on in the next. */
const SLICE_MS = 15 * SECOND_MS

/** The first of the wrong accounts are named: what is wrong with a thousand is wrong with the code. */
const MOST_NAMED = 20

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

type Seen = Pick<AccountDocument, '_id' | 'balance' | 'changedAt'>

/** One page further: the sum of all balances, and a close look at those changed or in turn. */
async function onePage(check: CheckDocument): Promise<CheckDocument> {
  const page: Seen[] = await accounts.pick(
    { turn: check.turn, _id: operators.gt(check.cursor) },
    ['balance', 'changedAt'],
    { limit: PAGE, orderBy: { path: '_id', order: 'asc' } },
  )
  const today = Math.floor(check.startedAt / DAY_MS) % TURNS
  const looked = page.filter(({ changedAt }) => changedAt >= check.since || check.turn === today)
  const wrong = await wrongAmong(looked.map(({ _id }) => _id))
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
