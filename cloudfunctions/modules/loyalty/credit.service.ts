import { adjust } from '@/shared/domain/loyalty/grant'
import { newRecord } from '@/shared/domain/loyalty/purchase-record'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { changeAccount } from './ledger.service'
import { lotIdOf } from './loyalty.ids'
import { type RequestDocument, requests } from './points.documents'
import { settlePurchase } from './points.service'

/** How many requests one minute's run sees to; the rest wait for the next. */
const SLICE = 50

/** Brings what was granted into the account. Every step is idempotent by the request's id. */
export async function credit(request: RequestDocument, now: Instant): Promise<void> {
  const { _id, personId, storeId, day, amountFen, points, rule, by, reason } = request
  if (rule && amountFen !== null) {
    const source = { kind: 'purchase', id: asId<'purchase'>(_id) } as const
    const state = { source, storeId, version: 1, day, status: 'done', rule } as const
    const whole = { ...state, netFenByLine: [amountFen], burned: 0, givenBack: 0 }
    await settlePurchase(personId, whole, now, by)
  } else {
    const source = { kind: 'adjustment', id: asId<'adjustment'>(_id) } as const
    const lot = { id: lotIdOf(personId, source), lifetimeMonths: request.lifetimeMonths }
    const behind = { by, storeId }
    await changeAccount<void>(personId, source, behind, now, (account, _record, known) => {
      if (known) return { change: null, answer: undefined }
      const change = adjust(account, points, { source, reason }, lot, now)
      return { change: { ...change, record: { ...newRecord, done: true } }, answer: undefined }
    })
  }
  const { inc, set } = operators
  await requests.update({ _id, status: 'granted' }, { status: set('credited'), rev: inc(1) })
}

/** The timer's task: what was granted and may not have arrived. */
export async function creditGranted(now: Instant): Promise<void> {
  const found = await requests.find({ status: 'granted' }, { limit: SLICE })
  for (const request of found) await credit(request, now)
}
