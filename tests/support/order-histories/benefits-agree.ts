import { ledgerFault } from '@/shared/domain/loyalty/ledger'
import { balanceOf } from '@/shared/domain/loyalty/points-account'
import { pointsOf } from '@/shared/domain/loyalty/purchase'
import { fateOfBenefits, pointsGivenBack, purchaseOf } from '@/shared/domain/orders/purchase'
import type { PersonId } from '@/shared/kernel/ids'
import { hashOf } from '../../../cloudfunctions/modules/loyalty/loyalty.ids'
import { accounts, pointsEntries } from '../../../cloudfunctions/modules/loyalty/points.documents'
import type { OrderDocument } from '../../../cloudfunctions/modules/orders/orders.documents'
import {
  coupons,
  promotionCounts,
} from '../../../cloudfunctions/modules/promotions/promotions.documents'
import { countId } from '../../../cloudfunctions/modules/promotions/promotions.ids'
import type { Played } from '../histories/played'
import { FIRST_POINTS, LIMITED } from './rules'
import { MEMBERS, STORE_ID } from './shop'

const ALL = { limit: 1_000 }

/** The ledger says what the account does, and holds together, whoever is in the middle of what. */
export async function ledgersAgree(played: Played): Promise<void> {
  for (const account of await accounts.find({}, ALL)) {
    const { _id } = account
    const entries = await pointsEntries.find(
      { personId: _id },
      { ...ALL, orderBy: { path: 'position', order: 'asc' } },
    )
    const chained = entries
      .slice(0, account.last.position)
      .map(({ _id: id, before, hash, ...said }) => ({ entry: { ...said, id }, before, hash }))
    const fault = ledgerFault(account, account.last, chained, hashOf)
    if (fault) played.violations.push(`the ledger of ${_id}: ${fault}`)
  }
}

/** What a person should have: what they began with, what kept orders earn, less what they cost. */
function expectedOf(person: PersonId, all: readonly OrderDocument[]) {
  let balance = FIRST_POINTS
  let pending = 0
  for (const order of all) {
    if (order.benefits.account !== person || order.stock.state !== 'sold') continue
    const purchase = purchaseOf({ ...order, id: order._id }, order.rev)
    if (!purchase) continue
    const earned = pointsOf(purchase.netFenByLine, purchase.rule)
    if (purchase.status === 'done') balance += earned
    else pending += earned
    balance -= order.benefits.points - pointsGivenBack({ ...order })
  }
  return { balance, pending }
}

/** No history mints points: each has what their orders make of it, worked out anew. */
async function pointsAgree(played: Played, all: readonly OrderDocument[]): Promise<void> {
  for (const person of MEMBERS) {
    const account = await accounts.get(person)
    if (!account) throw new Error('members have accounts')
    const expected = expectedOf(person, all)
    const has = { balance: balanceOf(account), pending: account.pending }
    if (has.balance !== expected.balance || has.pending !== expected.pending) {
      played.violations.push(
        `${person} has ${JSON.stringify(has)}, by orders ${JSON.stringify(expected)}`,
      )
    }
    const held = Object.values(account.holds).filter(({ state }) => state === 'held')
    if (held.length > 0) played.violations.push(`${person} has points held by nobody`)
  }
}

/** Each coupon is used by the one order that stands for it, or is there to be used. */
async function couponsAgree(played: Played, all: readonly OrderDocument[]): Promise<void> {
  for (const { _id, status } of await coupons.find({}, ALL)) {
    const users = all.filter(
      (order) =>
        order.benefits.couponId === _id && fateOfBenefits(order, order.stock.state) === 'used',
    )
    if (users.length > 1) played.violations.push(`${users.length} orders used ${_id}`)
    const expected = users.length > 0 ? 'used' : 'usable'
    if (status !== expected) played.violations.push(`${_id} is ${status}, not ${expected}`)
    if (status === 'used') played.count('coupon used')
  }
}

/** Limits and figures count the orders that stand, and no others. */
async function countsAgree(played: Played, all: readonly OrderDocument[]): Promise<void> {
  const standing = all.filter((order) => {
    const applied = order.benefits.promotionIds.includes(LIMITED.id)
    return applied && fateOfBenefits(order, order.stock.state) === 'used'
  })
  const costFen = standing
    .flatMap(({ lines }) => lines.flatMap(({ rules }) => rules))
    .reduce((sum, { promotionId, fen }) => sum + (promotionId === LIMITED.id ? fen : 0), 0)
  const total = standing.length
  const limit = await promotionCounts.get(countId(LIMITED.id, { of: 'all' }))
  const uses = await promotionCounts.get(countId(LIMITED.id, { of: 'orders', storeId: STORE_ID }))
  const counted = {
    limited: limit?.total ?? 0,
    total: uses?.total ?? 0,
    costFen: uses?.costFen ?? 0,
  }
  if (counted.limited !== total || counted.total !== total || counted.costFen !== costFen) {
    played.violations.push(
      `${total} orders at ${costFen} fen stand, counted ${JSON.stringify(counted)}`,
    )
  }
}

/** What must hold of points, coupons and rules once everybody has gone home. */
export async function benefitsAgree(played: Played, all: readonly OrderDocument[]): Promise<void> {
  await ledgersAgree(played)
  await pointsAgree(played, all)
  await couponsAgree(played, all)
  await countsAgree(played, all)
}
