import { staffRead, staffWrite } from '../staff/staff-door'
import * as taps from './board.service'
import { enter, staffQuote } from './enter.service'
import { fapiaoOf, issued } from './fapiao.service'
import { figures } from './order-figures.service'
import * as schema from './orders.schemas'
import { paidAtCounter } from './paid-at-counter.service'
import * as refunds from './refunds.service'
import { approve, refundsOf, retry } from './settle-refund.service'

export const ordersForStaff = {
  'orders/board': staffRead('orders/board', schema.storeInput, taps.board),
  'orders/paid-at-counter': staffRead(
    'orders/paid-at-counter',
    schema.paidAtCounterInput,
    paidAtCounter,
  ),
  'orders/accept': staffWrite('orders/accept', schema.acceptInput, taps.accept),
  'orders/ready': staffWrite('orders/ready', schema.ofStoreInput, taps.ready),
  'orders/hand-over': staffWrite('orders/hand-over', schema.handOverInput, taps.handOver),
  'orders/change-place': staffWrite(
    'orders/change-place',
    schema.changePlaceInput,
    taps.changePlace,
  ),
  'orders/cannot-make': staffWrite(
    'orders/cannot-make',
    schema.cannotMakeInput,
    refunds.cannotMake,
  ),
  'orders/refund': staffWrite('orders/refund', schema.refundInput, refunds.refund),
  'orders/withdraw-refund': staffWrite(
    'orders/withdraw-refund',
    schema.withdrawInput,
    refunds.withdraw,
  ),
  'orders/answer-cancel': staffWrite(
    'orders/answer-cancel',
    schema.answerCancelInput,
    refunds.answerCancel,
  ),
  'orders/pause': staffWrite('orders/pause', schema.pauseInput, taps.pause),
  'orders/enter': staffWrite('orders/enter', schema.enterInput, enter),
  'orders/staff-quote': staffRead<'orders/staff-quote'>(
    'orders/staff-quote',
    schema.staffQuoteInput,
    staffQuote,
  ),
  'orders/refunds': staffRead('orders/refunds', schema.storeInput, refundsOf),
  'orders/approve-refund': staffWrite('orders/approve-refund', schema.approveInput, approve),
  'orders/retry-refund': staffWrite('orders/retry-refund', schema.retryInput, retry),
  'orders/figures': staffRead('orders/figures', schema.figuresInput, figures),
  'orders/fapiao': staffRead('orders/fapiao', schema.storeInput, fapiaoOf),
  'orders/issued-fapiao': staffWrite('orders/issued-fapiao', schema.ofStoreInput, issued),
}
