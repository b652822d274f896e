import { createHash } from 'node:crypto'
import type { PointsSource } from '@/shared/domain/loyalty/account'
import {
  CHAIN_START,
  type ChainedEntry,
  chainText,
  ledgerFault,
} from '@/shared/domain/loyalty/ledger'
import {
  type AccountChange,
  balanceOf,
  emptyAccount,
  heldOfLot,
  openLots,
  type PointsAccount,
} from '@/shared/domain/loyalty/points-account'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import {
  newRecord,
  type PurchaseRecord,
  type RecordChange,
} from '@/shared/domain/loyalty/purchase-record'
import { asId, type LotId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The id a source's lot goes by. */
export function lotOf(source: PointsSource): LotId {
  return asId(hashOf(JSON.stringify(source)).slice(0, 20))
}

/** A person's points and their ledger, as the cloud would keep them, in memory. */
export class Wallet {
  account: PointsAccount = emptyAccount
  readonly records = new Map<string, PurchaseRecord>()
  readonly ledger: ChainedEntry[] = []

  /** @param name what its entries' ids begin with: of one cloud each has its own */
  constructor(readonly name = 'entry') {}

  record(id: string): PurchaseRecord {
    return this.records.get(id) ?? newRecord
  }

  keep({ account, entries }: AccountChange, now: Instant): void {
    this.account = account
    for (const said of entries) {
      const position = this.ledger.length + 1
      const before = this.ledger.at(-1)?.hash ?? CHAIN_START
      const id = asId<'points-entry'>(`${this.name}${String(position).padStart(8, '0')}`)
      const entry = { ...said, id, position, at: now, day: pointsDayAt(now), by: null }
      this.ledger.push({ entry, before, hash: hashOf(chainText({ entry, before })) })
    }
  }

  keepRecord(id: string, change: RecordChange, now: Instant): void {
    this.keep(change, now)
    this.records.set(id, change.record)
  }

  /** What of all kinds of entries together, their points added up. */
  sumOf(...kinds: readonly string[]): number {
    return this.ledger
      .filter(({ entry }) => kinds.includes(entry.kind))
      .reduce((sum, { entry }) => sum + entry.points, 0)
  }

  /** What does not hold, in words; nothing where all does. */
  violations(now: Instant): string[] {
    const { account } = this
    const last = this.ledger.at(-1)
    const end = { position: this.ledger.length, hash: last?.hash ?? CHAIN_START }
    const fault = ledgerFault(account, end, this.ledger, hashOf)
    const records = [...this.records.values()]
    const due = records.reduce((sum, record) => sum + record.pending, 0)
    const pending = account.closedAt === null ? due : 0
    const spent = records.reduce((sum, record) => sum + record.spentFen, 0)
    const counted = account.spend.reduce((sum, { fen }) => sum + fen, 0)
    const claims: readonly (readonly [boolean, string])[] = [
      [fault === null, `the ledger does not agree: ${fault}`],
      [this.sumOf(...kinds) === balanceOf(account), 'entries do not add up to the balance'],
      [account.debt >= 0, `a debt of ${account.debt}`],
      [account.debt === 0 || openLots(account, now).length === 0, 'a debt beside free points'],
      [account.lots.every(({ left, earned }) => left > 0 && left <= earned), 'a lot beyond itself'],
      [
        account.lots.every((lot) => heldOfLot(account, lot.id) <= lot.left),
        'more set aside than there is',
      ],
      [pending === account.pending, 'pending does not add up'],
      [spent === counted, 'spend does not add up'],
    ]
    return claims.filter(([holds]) => !holds).map(([, words]) => words)
  }
}

const kinds = ['earn', 'burn', 'give-back', 'claw-back', 'expire', 'adjust', 'birthday']
