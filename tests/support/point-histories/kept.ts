import { balanceOf } from '@/shared/domain/loyalty/points-account'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { settle } from '@/shared/domain/loyalty/purchase'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { TURNS } from '../../../cloudfunctions/modules/loyalty/loyalty.ids'
import type {
  AccountDocument,
  EntryDocument,
} from '../../../cloudfunctions/modules/loyalty/points.documents'
import { lotOf, Wallet } from './wallet'

/** A member's points as the cloud keeps them: so many purchases, one after the other. */
export function keptPoints(
  index: number,
  purchases: number,
  at: Instant,
): { readonly account: AccountDocument; readonly entries: readonly EntryDocument[] } {
  const person: PersonId = asId(`member${String(index).padStart(8, '0')}`)
  const storeId = asId<'store'>('yuyuanroad')
  const wallet = new Wallet(`of${index}e`)
  for (let each = 0; each < purchases; each += 1) {
    const id = asId<'order'>(`order${index}of${each}x`.padEnd(12, 'x'))
    const source = { kind: 'order', id } as const
    const rule = { milliPointsPerFen: [10], version: 'rules', tierId: null, lifetimeMonths: 12 }
    const bought = { source, storeId, version: 1, day: pointsDayAt(at), rule } as const
    const paid = { status: 'done', netFenByLine: [1_000 + index], burned: 0, givenBack: 0 } as const
    const state = { ...bought, ...paid }
    wallet.keepRecord(id, settle(wallet.account, wallet.record(id), state, lotOf(source), at), at)
  }
  const last = wallet.ledger.at(-1)
  if (!last) throw new Error('a member without a purchase has no ledger')
  return {
    account: {
      ...wallet.account,
      _id: person,
      v: 1,
      rev: purchases,
      last: { position: last.entry.position, hash: last.hash },
      balance: balanceOf(wallet.account),
      nextExpiryAt: null,
      changedAt: at,
      turn: index % TURNS,
    },
    entries: wallet.ledger.map(({ entry: { id, ...said }, before, hash }) => ({
      ...said,
      _id: id,
      v: 1,
      personId: person,
      storeId,
      before,
      hash,
    })),
  }
}
