/** The part of `jsbarcode` we use: an encoder alone, without what draws by a DOM. */
declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  export class CODE128C {
    constructor(digits: string, options: Readonly<Record<string, never>>)
    /** An even number of digits. */
    valid(): boolean
    /** `1` for each dark module, `0` for each light one. */
    encode(): { readonly data: string }
  }
}
