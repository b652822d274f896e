import papa from 'papaparse'
import type { BillLine, TradeBill } from '@/shared/domain/payments/reconcile'
import type { Fen } from '@/shared/kernel/money'

/** Columns by their names in the bill's first line, and in the line before the sums. */
const COLUMN = {
  outTradeNo: '商户订单号',
  state: '交易状态',
  outRefundNo: '商户退款单号',
  name: '商品名称',
  totalFen: '订单金额',
  refundFen: '申请退款金额',
} as const
const SUM = { count: '总交易单数', paid: '订单总金额', refunded: '申请退款总金额' } as const

/** `12.30` yuan as 1230 fen, without a fraction's rounding on the way. */
export function fenOf(text: string): Fen {
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!found) throw new Error(`not an amount of yuan: ${JSON.stringify(text).slice(0, 30)}`)
  const [, sign, whole = '', part = ''] = found
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return sign === '-' ? -fen : fen
}

/** A row's value in a column. A name with commas in it has made the row longer: what follows moves. */
function cell(row: readonly string[], header: readonly string[], column: string): string {
  const at = header.indexOf(column)
  if (at < 0) throw new Error(`the bill has no column ${column}`)
  const name = header.indexOf(COLUMN.name)
  const longer = name >= 0 && at > name ? row.length - header.length : 0
  const value = row[at + longer]
  if (value === undefined) throw new Error(`a line of the bill has no ${column}`)
  return value.replace(/^`/, '').trim()
}

function lineOf(row: readonly string[], header: readonly string[]): BillLine {
  const state = cell(row, header, COLUMN.state)
  const outTradeNo = cell(row, header, COLUMN.outTradeNo)
  if (state === 'SUCCESS') {
    return { kind: 'payment', outTradeNo, fen: fenOf(cell(row, header, COLUMN.totalFen)) }
  }
  if (state === 'REFUND') {
    const outRefundNo = cell(row, header, COLUMN.outRefundNo)
    const fen = fenOf(cell(row, header, COLUMN.refundFen))
    return { kind: 'refund', outTradeNo, outRefundNo, fen }
  }
  throw new Error(`a line of the bill in the state ${state.slice(0, 20)}`)
}

/**
 * WeChat's trade bill as it is written: a byte order mark, a header, one line per payment and per
 * refund with every value behind a back-tick and money in yuan, then a header of sums and the sums.
 * @throws an Error that says what is not as documented: a bill half understood is none
 */
export function readTradeBill(text: string): TradeBill {
  // Values may hold quotes, which mean nothing here: a character that no bill has stands for them.
  const { data } = papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    quoteChar: '\u0000',
    skipEmptyLines: true,
  })
  const sumsAt = data.findIndex(([first]) => first?.replace(/^`/, '').trim() === SUM.count)
  const [header, sumHeader, sums] = [data[0], data[sumsAt], data[sumsAt + 1]]
  if (sumsAt < 1 || !header || !sumHeader || !sums) throw new Error('the bill has no sums')
  const lines = data.slice(1, sumsAt).map((row) => lineOf(row, header))
  return {
    lines,
    count: Number(cell(sums, sumHeader, SUM.count)),
    paidFen: fenOf(cell(sums, sumHeader, SUM.paid)),
    refundedFen: fenOf(cell(sums, sumHeader, SUM.refunded)),
  }
}
