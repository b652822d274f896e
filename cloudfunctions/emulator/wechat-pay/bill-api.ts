import { createHash } from 'node:crypto'
import { type Answer, no, yes } from './answer'
import type { Book, BookedPayment, BookedRefund } from './book'
import { WECHAT_PAY_LIMITS } from './limits'

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const SUMMARY =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

const CHINA_MS = 8 * 3_600_000

function chinaTime(at: number): string {
  return new Date(at + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ')
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}

/** Every value behind a back-tick, so that a spreadsheet takes none for a number. */
function line(values: readonly string[]): string {
  return values.map((value) => `\`${value}`).join(',')
}

function paymentLine(payment: BookedPayment): string {
  const { paidAt, appid, mchid, transactionId, outTradeNo, openid, totalFen } = payment
  const when = chinaTime(paidAt ?? 0)
  const head = [when, appid, mchid, '0', '', transactionId ?? '', outTradeNo, openid, 'JSAPI']
  const sums = ['SUCCESS', 'OTHERS', 'CNY', yuan(totalFen), '0.00']
  const noRefund = ['0', '0', '0.00', '0.00', '', '']
  const name = payment.description.replaceAll(',', ' ')
  return line([
    ...head,
    ...sums,
    ...noRefund,
    name,
    '',
    '0.00',
    '0.60%',
    yuan(totalFen),
    '0.00',
    '',
  ])
}

function refundLine(refund: BookedRefund, payment: BookedPayment): string {
  const { appid, mchid, transactionId, outTradeNo, openid } = payment
  const when = chinaTime(refund.askedAt)
  const head = [when, appid, mchid, '0', '', transactionId ?? '', outTradeNo, openid, 'JSAPI']
  const sums = ['REFUND', 'OTHERS', 'CNY', '0.00', '0.00', refund.refundId, refund.outRefundNo]
  const given = [yuan(refund.fen), '0.00', 'ORIGINAL', refund.ends]
  const name = payment.description.replaceAll(',', ' ')
  return line([...head, ...sums, ...given, name, '', '0.00', '0.60%', '0.00', yuan(refund.fen), ''])
}

/** The bill of one day as WeChat writes it: a mark, back-ticks, yuan, a summary; null without trade. */
function billOf(day: string, book: Book): string | null {
  const on = (at: number | null) => at !== null && chinaTime(at).startsWith(day)
  const paid = book.payments().filter(({ paidAt }) => on(paidAt))
  const given = book.refunds().filter(({ askedAt }) => on(askedAt))
  if (paid.length + given.length === 0) return null
  const refundLines = given.flatMap((refund) => {
    const payment = book.payment(refund.outTradeNo)
    return payment ? [refundLine(refund, payment)] : []
  })
  const sum = (fens: readonly number[]) => yuan(fens.reduce((total, fen) => total + fen, 0))
  const total = sum(paid.map(({ totalFen }) => totalFen))
  const back = sum(given.map(({ fen }) => fen))
  const count = String(paid.length + given.length)
  const foot = line([count, total, back, '0.00', '0.00', total, back])
  const lines = [HEADER, ...paid.map(paymentLine), ...refundLines, SUMMARY, foot]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** 申请交易账单. @param url where the local cloud is served */
export function tradeBill(query: URLSearchParams, book: Book, url: string, now: number): Answer {
  const day = query.get('bill_date') ?? ''
  const starts = Date.parse(`${day}T00:00:00+08:00`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(starts)) {
    return no(400, 'PARAM_ERROR', 'bill_date')
  }
  const made = starts + (24 + WECHAT_PAY_LIMITS.billHour) * 3_600_000
  if (now < made) return no(400, 'STATEMENT_CREATING', '账单生成中')
  const bill = billOf(day, book)
  if (bill === null) return no(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  const hash_value = createHash('sha1').update(bill).digest('hex')
  const download_url = `${url}/v3/billdownload/file?token=${day}`
  return yes({ hash_type: 'SHA1', hash_value, download_url })
}

export function download(query: URLSearchParams, book: Book): Answer {
  const bill = billOf(query.get('token') ?? '', book)
  return bill === null
    ? no(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
    : { status: 200, body: bill }
}
