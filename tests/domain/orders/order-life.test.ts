import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type OrderStatus, orderLife } from '@/shared/domain/orders/order'
import { mayBecome } from '@/shared/domain/orders/order-life'

const statuses = Object.keys(orderLife) as OrderStatus[]

/** Said a second time: a change of the table is a change here. */
const allowed = new Set([
  'placing → awaiting-payment',
  'placing → paid',
  'placing → expired',
  'awaiting-payment → paid',
  'awaiting-payment → cancelled',
  'awaiting-payment → expired',
  'paid → accepted',
  'paid → cancelled',
  'paid → refunded',
  'accepted → ready',
  'accepted → refunded',
  'ready → collected',
  'ready → refunded',
  'collected → refunded',
  'cancelled → paid',
  'expired → paid',
])

describe('an order’s life', () => {
  for (const from of statuses) {
    for (const to of statuses) {
      const step = `${from} → ${to}`
      const may = allowed.has(step)
      it(`${may ? 'goes' : 'never goes'} ${step}`, () => assert.equal(mayBecome(from, to), may))
    }
  }
})
