import type { PaidAttempt } from '../../../cloudfunctions/modules/payments/purpose-port'

/** One `out_trade_no` as WeChat has it. */
interface Trade {
  readonly amountFen: number
  state: 'open' | 'paid' | 'closed'
  paidAt: number
  readonly refunds: Map<string, number>
}

/** WeChat Pay told the plain way: what was paid and what went back, and nothing else. */
export class PlainWechat {
  readonly trades = new Map<string, Trade>()
  readonly violations: string[] = []

  trade(attemptId: string, amountFen: number): Trade {
    const known = this.trades.get(attemptId)
    if (known) return known
    const made: Trade = { amountFen, state: 'open', paidAt: 0, refunds: new Map() }
    this.trades.set(attemptId, made)
    return made
  }

  /**
   * The shopper confirms: taken while it is open.
   * @param late how likely it is taken although it was closed
   */
  pay(
    attempt: Pick<PaidAttempt, 'attemptId' | 'amountFen'>,
    now: number,
    late: number,
    random: () => number,
  ): boolean {
    const trade = this.trade(attempt.attemptId, attempt.amountFen)
    if (trade.state === 'paid' || (trade.state === 'closed' && random() >= late)) return false
    trade.state = 'paid'
    trade.paidAt = now
    return true
  }

  /** One `out_refund_no` once; above the whole it is refused, and should never have been asked. */
  refund(attemptId: string, refundId: string, fen: number): void {
    const trade = this.trades.get(attemptId)
    if (trade?.state !== 'paid') {
      this.violations.push(`refund ${refundId} of what was not paid`)
      return
    }
    const before = trade.refunds.get(refundId)
    if (before !== undefined) return
    const given = [...trade.refunds.values()].reduce((sum, each) => sum + each, 0)
    if (given + fen > trade.amountFen) this.violations.push(`refund ${refundId} above the whole`)
    trade.refunds.set(refundId, fen)
  }

  /** What came in and did not go back. */
  kept(): number {
    let sum = 0
    for (const { state, amountFen, refunds } of this.trades.values()) {
      if (state !== 'paid') continue
      sum += amountFen - [...refunds.values()].reduce((total, fen) => total + fen, 0)
    }
    return sum
  }
}
