import { type Billed, type Choice, failedWords, forgedWords, openPaySheet } from './pay-sheet.h5'

/** What WeChat's payment sheet is opened with (wx.requestPayment). */
export interface PaymentParams {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'RSA'
  readonly paySign: string
}

/** How WeChat's sheet was left. None of them is proof: only the server says what is paid. */
export type PaymentOutcome = 'paid' | 'cancelled' | 'failed'

interface LocalPayment extends Billed {
  readonly prepayIds: readonly { readonly id: string }[]
}

/** What `requestPayment` ends with; for a forgery also what the shop answered it. */
interface Ended {
  readonly errMsg: string
  readonly status?: number
}

async function billedBy({ package: prepay }: PaymentParams): Promise<Billed | undefined> {
  const response = await fetch('/local/wechat-pay/payments')
  const { payments }: { readonly payments: readonly LocalPayment[] } = await response.json()
  const id = prepay.replace(/^prepay_id=/, '')
  return payments.find(({ prepayIds }) => prepayIds.some((one) => one.id === id))
}

async function carryOut(params: PaymentParams, choice: Choice): Promise<Ended> {
  const openid = new URLSearchParams(window.location.search).get('openid')
  const response = await fetch('/local/wechat-pay/pay', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, params, ...choice }),
  })
  if (!response.ok) throw new Error(`/local/wechat-pay/pay: ${response.status}`)
  return response.json()
}

function outcomeOf({ errMsg }: Ended): PaymentOutcome {
  if (errMsg === 'requestPayment:ok') return 'paid'
  return errMsg.includes('cancel') ? 'cancelled' : 'failed'
}

/**
 * The local cloud's stand-in for WeChat's payment sheet: pays, pays late, cancels, and makes of the
 * notification what is chosen. After a forged one the sheet stays.
 */
export async function requestPayment(params: PaymentParams): Promise<PaymentOutcome> {
  const billed = await billedBy(params).catch(() => undefined)
  if (!billed) return 'failed'
  return new Promise((resolve) => {
    let busy = false
    const sheet = openPaySheet(billed, (choice) => {
      if (busy) return
      busy = true
      carryOut(params, choice).then(
        (ended) => {
          busy = false
          if (choice.how === 'forge') return sheet.say(forgedWords(ended.status ?? 0))
          const outcome = outcomeOf(ended)
          sheet.close()
          resolve(outcome)
          return undefined
        },
        (error: unknown) => {
          busy = false
          sheet.say(failedWords(String(error)))
        },
      )
    })
  })
}
