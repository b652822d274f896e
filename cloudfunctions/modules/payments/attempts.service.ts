import type { Purpose } from '@/shared/contracts/payments.contract'
import { expiresAtFor, nextAskAt } from '@/shared/domain/payments/attempt'
import type { AttemptId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { type AttemptDocument, attempts } from './payments.documents'
import type { Due } from './purpose-port'

/** More attempts for one purpose than anybody makes: each was closed by WeChat before the next. */
const MOST_TURNS = 30

export function attemptIdOf(purpose: Purpose, turn: number): AttemptId {
  return derivedId<'attempt'>('attempt', purpose.kind, purpose.id, String(turn))
}

/** The last attempt made for a purpose; undefined where none was. */
export async function lastAttempt(purpose: Purpose): Promise<AttemptDocument | undefined> {
  let last: AttemptDocument | undefined
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const found = await attempts.get(attemptIdOf(purpose, turn))
    if (!found) return last
    last = found
    if (found.status !== 'closed') return found
  }
  return last
}

/** Nearer than a minute WeChat refuses; a description of another length it refuses as well. */
const MOST_DESCRIPTION = 127

/**
 * The attempt to pay a purpose by: the open one, or a new one where the last was closed. Its name
 * follows from the purpose and its turn, so that two at once make one.
 */
export async function attemptFor(
  purpose: Purpose,
  due: Due,
  now: Instant,
): Promise<AttemptDocument> {
  const last = await lastAttempt(purpose)
  if (last && last.status !== 'closed') return last
  const turn = (last?.turn ?? 0) + 1
  if (turn > MOST_TURNS) throw new Error(`attempt ${MOST_TURNS + 1} for ${purpose.kind}`)
  const _id = attemptIdOf(purpose, turn)
  const expiresAt = expiresAtFor(due.payUntil, now)
  await attempts.create({
    _id,
    v: 1,
    rev: 1,
    purpose,
    turn,
    personId: due.personId,
    storeId: due.storeId,
    amountFen: due.amountFen,
    description: [...due.description].slice(0, MOST_DESCRIPTION).join(''),
    expiresAt,
    status: 'open',
    transactionId: null,
    paidAt: null,
    givenUp: false,
    taken: null,
    told: false,
    askAt: nextAskAt(0, expiresAt, now),
    asked: 0,
    refunds: {},
    refundedFen: 0,
    lastRefundAt: 0,
    shipped: false,
    createdAt: now,
  })
  const made = await attempts.get(_id)
  if (!made) throw new Error('an attempt was made and is gone')
  return made
}

/**
 * Nobody wants to pay this any more: `pay` asks WeChat at its next minute and closes the attempt,
 * or learns that it was paid. Usable in any function, as often as one likes.
 */
export async function giveUpAttempt(purpose: Purpose, now: Instant): Promise<void> {
  const last = await lastAttempt(purpose)
  if (last?.status !== 'open' || last.givenUp) return
  const { inc, set } = operators
  await attempts.update(
    { _id: last._id, status: 'open', givenUp: false },
    { givenUp: set(true), askAt: set(now), rev: inc(1) },
  )
}
