import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { whySentBack } from '@/shared/domain/orders/sent-back'
import { asId } from '@/shared/kernel/ids'

const unpaid = { by: 'wechat', attemptId: null } as const
const paid = { by: 'wechat', attemptId: asId<'attempt'>('attemptone') } as const

describe('money that goes back by itself', () => {
  it('is not spoken of where none did', () => {
    assert.equal(whySentBack({ status: 'expired', payment: unpaid }, 0), null)
    assert.equal(whySentBack({ status: 'paid', payment: paid }, 0), null)
  })

  it('came too late for an order that had run out', () => {
    assert.equal(whySentBack({ status: 'expired', payment: unpaid }, 1), 'late')
  })

  it('was for an order that its shopper had called off', () => {
    assert.equal(whySentBack({ status: 'cancelled', payment: unpaid }, 1), 'cancelled')
  })

  it('came besides what was kept, whatever became of the order since', () => {
    for (const status of ['paid', 'collected', 'cancelled', 'refunded'] as const) {
      assert.equal(whySentBack({ status, payment: paid }, 1), 'twice')
    }
  })
})
