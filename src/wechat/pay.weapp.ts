import Taro from '@tarojs/taro'

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

/** Opens WeChat's payment sheet. */
export async function requestPayment(params: PaymentParams): Promise<PaymentOutcome> {
  try {
    await Taro.requestPayment(params)
    return 'paid'
  } catch (error) {
    const told = typeof error === 'object' && error !== null && 'errMsg' in error
    return told && String(error.errMsg).includes('cancel') ? 'cancelled' : 'failed'
  }
}
