import Taro from '@tarojs/taro'

/** To whom a fapiao is made out, as WeChat keeps it for its user. */
export interface InvoiceTitle {
  readonly title: string
  /** Null for a person. */
  readonly taxNumber: string | null
}

async function chosen(): Promise<InvoiceTitle | null> {
  // Turning back without choosing is told as a failure.
  const turnedBack = () => null
  const found = await Taro.chooseInvoiceTitle().catch(turnedBack)
  if (found === null) return null
  return { title: found.title, taxNumber: found.taxNumber === '' ? null : found.taxNumber }
}

/** Lets the shopper choose one of their titles; null when they turned back. Absent in a browser. */
export const chooseInvoiceTitle: (() => Promise<InvoiceTitle | null>) | null = chosen
