/** To whom a fapiao is made out. */
export interface InvoiceTitle {
  readonly title: string
  /** Null for a person. */
  readonly taxNumber: string | null
}

/** A browser keeps no titles: they are typed. */
export const chooseInvoiceTitle: (() => Promise<InvoiceTitle | null>) | null = null
