import type { Input, Output, RefusalOf } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { StoreId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { credit } from './credit.service'
import { requests } from './points.documents'

/** Answered at once or forgotten: no counter has more waiting. */
const MOST_WAITING = 50

type Waiting = Output<'loyalty/to-approve'>
type ApproveRefusal =
  | Exclude<RefusalOf<'loyalty/approve'>, CallRefusal | { readonly code: 'stores/unknown' }>
  | CallRefusal

async function waitingAt(storeId: StoreId): Promise<Waiting> {
  const found = await requests.find(
    { storeId, status: 'waiting' },
    { limit: MOST_WAITING, orderBy: { path: 'at', order: 'asc' } },
  )
  return {
    waiting: found.map(({ _id, kind, memberEnd, amountFen, points, reason, byName, at }) => ({
      id: _id,
      kind,
      memberEnd,
      amountFen,
      points,
      reason,
      askedBy: byName,
      askedAt: at,
    })),
  }
}

export async function toApprove(
  { storeId }: Input<'loyalty/to-approve'>,
  _reader: StaffReader,
): Promise<Result<Waiting, never>> {
  return ok(await waitingAt(storeId))
}

/**
 * The second person's word: never the one who asked, never the member themselves. Sent again it
 * finds its own answer; another's stands.
 */
export async function approve(
  { storeId, id, approved }: Input<'loyalty/approve'>,
  { person, now }: StaffWriter,
): Promise<Result<Waiting, ApproveRefusal>> {
  const answer = approved ? 'granted' : 'refused'
  const decided = await retryWhileContended<Result<null, ApproveRefusal>>('approve', async () => {
    const request = await requests.get(id)
    if (!request || request.storeId !== storeId) return refuse({ code: 'loyalty/request-gone' })
    const { status, by, personId, answeredBy } = request
    if (status !== 'waiting') {
      const mine = answeredBy === person && approved === (status !== 'refused')
      return mine ? ok(null) : refuse({ code: 'loyalty/request-gone' })
    }
    if (personId === person) return refuse({ code: 'loyalty/own-account' })
    if (by === person) return refuse({ code: 'loyalty/second-person' })
    const { inc, set } = operators
    const written = await requests.update(
      { _id: id, status: 'waiting', rev: request.rev },
      { status: set(answer), answeredBy: set(person), rev: inc(1) },
    )
    return written ? ok(null) : 'again'
  })
  if (!decided.ok) return decided
  const granted = await requests.get(id)
  if (granted?.status === 'granted') await credit(granted, now)
  return ok(await waitingAt(storeId))
}
