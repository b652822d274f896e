import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fenOf, readTradeBill } from '../../../cloudfunctions/modules/payments/trade-bill'

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const SUMS =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

function paid(no: string, yuan: string, name = '茶'): string {
  return `\`2026-11-22 12:00:00,\`wx,\`19,\`0,\`,\`42,\`${no},\`openid,\`JSAPI,\`SUCCESS,\`OTHERS,\`CNY,\`${yuan},\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`${name},\`,\`0.01000,\`0.60%,\`${yuan},\`0.00,\``
}
function given(no: string, refundNo: string, yuan: string): string {
  return `\`2026-11-22 13:00:00,\`wx,\`19,\`0,\`,\`42,\`${no},\`openid,\`JSAPI,\`REFUND,\`OTHERS,\`CNY,\`0.00,\`0.00,\`50,\`${refundNo},\`${yuan},\`0.00,\`ORIGINAL,\`SUCCESS,\`茶,\`,\`-0.01000,\`0.60%,\`0.00,\`${yuan},\``
}
function bill(lines: readonly string[], sums: string): string {
  return `\ufeff${[HEADER, ...lines, SUMS, sums].join('\r\n')}\r\n`
}

describe('a trade bill', () => {
  it('is read past its mark and back-ticks, with a payment’s several refunds', () => {
    const lines = [paid('a', '18.00'), given('a', 'r', '3.05'), given('a', 's', '0.10')]
    const text = bill(lines, '`3,`18.00,`3.15,`0.00,`0.03000,`18.00,`3.15')
    assert.deepEqual(readTradeBill(text), {
      lines: [
        { kind: 'payment', outTradeNo: 'a', fen: 1800 },
        { kind: 'refund', outTradeNo: 'a', outRefundNo: 'r', fen: 305 },
        { kind: 'refund', outTradeNo: 'a', outRefundNo: 's', fen: 10 },
      ],
      count: 3,
      paidFen: 1800,
      refundedFen: 315,
    })
  })

  it('is read where a name holds commas and quotes', () => {
    const text = bill([paid('a', '1.10', '茶,"大杯",热')], '`1,`1.10,`0.00,`0.00,`0.01,`1.10,`0.00')
    assert.deepEqual(readTradeBill(text).lines, [{ kind: 'payment', outTradeNo: 'a', fen: 110 }])
  })

  it('turns yuan into fen to the fen, and takes nothing that is no amount', () => {
    const said = ['0.07', '1.1', '29', '1234567.89', '-3.05'].map(fenOf)
    assert.deepEqual(said, [7, 110, 2900, 123456789, -305])
    for (const wrong of ['', '1.234', '1,000.00', '1e3', 'NaN', '.5']) {
      assert.throws(() => fenOf(wrong), /not an amount/, wrong)
    }
  })

  it('without sums, or with a line nobody knows, is no bill', () => {
    assert.throws(() => readTradeBill(HEADER), /no sums/)
    assert.throws(() => readTradeBill(''), /no sums/)
    const odd = paid('a', '1.00').replace('SUCCESS', 'MAYBE')
    assert.throws(() => readTradeBill(bill([odd], '`1,`1,`0,`0,`0,`1,`0')), /MAYBE/)
  })
})
