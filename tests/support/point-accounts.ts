import assert from 'node:assert/strict'
import type { EarningRule, PurchaseState } from '@/shared/domain/loyalty/account'
import { adjust } from '@/shared/domain/loyalty/grant'
import { hold } from '@/shared/domain/loyalty/hold'
import { emptyAccount, type PointsAccount } from '@/shared/domain/loyalty/points-account'
import { asId } from '@/shared/kernel/ids'
import { dayOf } from './manager'

/** Noon of a day in Shanghai. */
export const NOW = Date.parse('2026-11-25T12:00:00+08:00')
export const order = asId<'order'>('someorder00')
export const lot = asId<'lot'>('somelot0000')
export const source = { kind: 'order', id: order } as const
export const byHand = { kind: 'adjustment', id: asId<'adjustment'>('someadjustment') } as const

/** A point a yuan. */
export const rule: EarningRule = {
  milliPointsPerFen: [10, 10, 10],
  version: 'firstrules',
  tierId: null,
  lifetimeMonths: 12,
}

/** A hundred yuan's purchase as it stands, collected unless said otherwise. */
export function bought(change: Partial<PurchaseState> = {}): PurchaseState {
  return {
    source,
    storeId: asId('yuyuanroad'),
    version: 1,
    day: dayOf('2026-11-25'),
    status: 'done',
    netFenByLine: [10_000],
    rule,
    burned: 0,
    givenBack: 0,
    ...change,
  }
}

/** An account with so many points by hand, good for so many months. */
export function having(points: number, months = 12, account = emptyAccount): PointsAccount {
  const id = asId<'lot'>(`lotof${months}months`)
  return adjust(
    account,
    points,
    { source: byHand, reason: '' },
    { id, lifetimeMonths: months },
    NOW,
  ).account
}

/** The account with so many points set aside for the one order. */
export function held(account: PointsAccount, points: number): PointsAccount {
  const outcome = hold(account, order, points, NOW)
  assert.ok(outcome.outcome === 'held')
  return outcome.account
}
