import type { Book, BookedPayment, BookedRefund } from './book'

/** Eight hours ahead of Greenwich, as WeChat Pay writes moments. */
export function chinaMoment(at: number): string {
  return `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

/** How a refund stands now. */
export function refundStatus(refund: BookedRefund, now: number) {
  return now < refund.endsAt ? 'PROCESSING' : refund.ends
}

/** A payment as a query or a notification tells of it (查询订单). */
export function paymentTold(payment: BookedPayment): object {
  const { appid, mchid, outTradeNo, state, transactionId, paidAt, openid, totalFen } = payment
  const asked = { total: totalFen, currency: 'CNY' }
  if (paidAt === null) {
    return { appid, mchid, out_trade_no: outTradeNo, trade_state: state, amount: asked }
  }
  return {
    appid,
    mchid,
    out_trade_no: outTradeNo,
    transaction_id: transactionId,
    trade_type: 'JSAPI',
    trade_state: state,
    bank_type: 'OTHERS',
    success_time: chinaMoment(paidAt),
    payer: { openid },
    amount: { ...asked, payer_total: totalFen, payer_currency: 'CNY' },
  }
}

/** A refund as its own calls tell of it (退款申请, 查询单笔退款). */
export function refundTold(refund: BookedRefund, book: Book, now: number): object {
  const payment = book.payment(refund.outTradeNo)
  const status = refundStatus(refund, now)
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: payment?.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: chinaMoment(refund.askedAt),
    ...(status === 'SUCCESS' && { success_time: chinaMoment(refund.endsAt) }),
    status,
    amount: { total: payment?.totalFen, refund: refund.fen, currency: 'CNY' },
  }
}

/** A refund as a notification tells of it (退款结果通知). */
export function refundNews(refund: BookedRefund, book: Book): object {
  const payment = book.payment(refund.outTradeNo)
  return {
    mchid: payment?.mchid,
    out_trade_no: refund.outTradeNo,
    transaction_id: payment?.transactionId,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_status: refund.ends,
    success_time: chinaMoment(refund.endsAt),
    amount: { total: payment?.totalFen, refund: refund.fen, payer_refund: refund.fen },
  }
}
