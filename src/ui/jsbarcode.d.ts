/** The part of `jsbarcode` we use: its table of symbols. Its encoder, for every set of characters, is large. */
declare module 'jsbarcode/bin/barcodes/CODE128/constants.js' {
  /** Every symbol by its value, as eleven modules (the stop thirteen), 1 a dark one. */
  export const BARS: readonly number[]
  export const START_C: number
  export const MODULO: number
  export const STOP: number
}
