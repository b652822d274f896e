import type { Input } from '@/shared/contracts'
import { ok } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type ReconciliationDocument, reconciliations, refundDocuments } from './payments.documents'

/** Two weeks: what WeChat's limits leave time for. */
const DAYS_SHOWN = 14

function shown(document: ReconciliationDocument, storeId: string) {
  const { _id: day, at: comparedAt, v: _v, lines: _lines, differences, ...sums } = document
  const ours = differences.filter((each) => each.storeId === null || each.storeId === storeId)
  return {
    day,
    comparedAt,
    ...sums,
    differences: ours.map(({ storeId: _storeId, ...difference }) => difference),
  }
}

/** The last days' bills against our books, for those in charge. */
export async function reconciliation({
  storeId,
}: Input<'payments/reconciliation'>): Reply<'payments/reconciliation'> {
  const newest = { path: '_id', order: 'desc' } as const
  const days = await reconciliations.find({}, { limit: DAYS_SHOWN, orderBy: newest })
  const stuckRefunds = await refundDocuments.count({ status: operators.eq('failed') })
  return ok({ storeId, stuckRefunds, days: days.map((each) => shown(each, storeId)) })
}
