import type { Fen } from '../../kernel/money'

/** One line of WeChat's trade bill that moved money. */
export type BillLine =
  | { readonly kind: 'payment'; readonly outTradeNo: string; readonly fen: Fen }
  | {
      readonly kind: 'refund'
      readonly outTradeNo: string
      readonly outRefundNo: string
      readonly fen: Fen
    }

export interface TradeBill {
  readonly lines: readonly BillLine[]
  /** The bill's own sums, of its last line. */
  readonly count: number
  readonly paidFen: Fen
  readonly refundedFen: Fen
}

/** What our own books have: payments of the day, and whatever the bill names besides. */
export interface OwnBooks {
  readonly payments: ReadonlyMap<string, { readonly fen: Fen; readonly ofDay: boolean }>
  readonly refunds: ReadonlyMap<string, { readonly fen: Fen; readonly overdue: boolean }>
}

/**
 * What the two books disagree in. Each kind has one next step, which the manager's page says:
 * - `unknown-payment`, `unknown-refund`: WeChat moved money that we know nothing of;
 * - `missing-payment`, `missing-refund`: we believe money moved that is not in the bill;
 * - `payment-amount`, `refund-amount`: both know it, to another amount;
 * - `bill-sums`: the bill does not add up by itself.
 */
export const differenceKinds = [
  'unknown-payment',
  'missing-payment',
  'payment-amount',
  'unknown-refund',
  'missing-refund',
  'refund-amount',
  'bill-sums',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface Difference {
  readonly kind: DifferenceKind
  /** `out_trade_no` or `out_refund_no`; empty for the bill as a whole. */
  readonly number: string
  /** What the bill says; null where it says nothing. */
  readonly billFen: Fen | null
  readonly ownFen: Fen | null
}

type Own = { readonly fen: Fen }

/** The lines of one kind against ours: unknown to us, to another amount, or not in the bill. */
function compare(
  lines: ReadonlyMap<string, Fen>,
  own: ReadonlyMap<string, Own>,
  expected: (number: string) => boolean,
  kinds: readonly [DifferenceKind, DifferenceKind, DifferenceKind],
): Difference[] {
  const [unknown, amount, missing] = kinds
  const inBill = [...lines].flatMap(([number, billFen]): Difference[] => {
    const ownFen = own.get(number)?.fen ?? null
    if (ownFen === billFen) return []
    return [{ kind: ownFen === null ? unknown : amount, number, billFen, ownFen }]
  })
  const notThere = [...own].flatMap(([number, { fen: ownFen }]): Difference[] =>
    lines.has(number) || !expected(number)
      ? []
      : [{ kind: missing, number, billFen: null, ownFen }],
  )
  return [...inBill, ...notThere]
}

function summed(lines: readonly BillLine[], kind: BillLine['kind']): Map<string, Fen> {
  const sums = new Map<string, Fen>()
  for (const line of lines) {
    if (line.kind !== kind) continue
    const number = line.kind === 'payment' ? line.outTradeNo : line.outRefundNo
    sums.set(number, (sums.get(number) ?? 0) + line.fen)
  }
  return sums
}

const total = (sums: ReadonlyMap<string, Fen>) => [...sums.values()].reduce((a, b) => a + b, 0)

/** Everything in which WeChat's bill of a day and our books differ, to the fen. */
export function reconcile(bill: TradeBill, own: OwnBooks): Difference[] {
  const payments = summed(bill.lines, 'payment')
  const refunds = summed(bill.lines, 'refund')
  const differences = [
    ...compare(payments, own.payments, (no) => own.payments.get(no)?.ofDay === true, [
      'unknown-payment',
      'payment-amount',
      'missing-payment',
    ]),
    ...compare(refunds, own.refunds, (no) => own.refunds.get(no)?.overdue === true, [
      'unknown-refund',
      'refund-amount',
      'missing-refund',
    ]),
  ]
  const sumsFen = total(payments) - total(refunds)
  const saidFen = bill.paidFen - bill.refundedFen
  const adds =
    total(payments) === bill.paidFen &&
    total(refunds) === bill.refundedFen &&
    bill.lines.length === bill.count
  if (adds) return differences
  return [...differences, { kind: 'bill-sums', number: '', billFen: saidFen, ownFen: sumsFen }]
}
