/**
 * A barcode off a shelf as it is kept: EAN-13 or EAN-8, its check digit right (GB 12904-2008,
 * GS1 General Specifications 7.9: from the right, digits weigh 3 and 1 in turn). A camera reads a
 * UPC-A as twelve digits; with a zero before it, that is an EAN-13.
 */
export function barcodeOf(scanned: string): string | null {
  const digits = /^\d{12}$/.test(scanned) ? `0${scanned}` : scanned
  if (!/^(\d{8}|\d{13})$/.test(digits)) return null
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0 ? digits : null
}
