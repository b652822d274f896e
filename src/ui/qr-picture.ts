/// <reference path="./qrcode.d.ts" />
import { create } from 'qrcode/lib/core/qrcode.js'

/** Light modules around a code, without which it is not found (ISO/IEC 18004, 4 modules). */
const QUIET_MODULES = 4

/** A picture's own size is a floor for what it may be drawn at without blurring. */
const MODULE_PIXELS = 20

/** Runs of dark modules as one SVG path, a unit to the module. */
function darkPath({ size, data }: { readonly size: number; readonly data: Uint8Array }): string {
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && data[row * size + column] === 1) column += 1
      if (column > start) {
        path += `M${start + QUIET_MODULES} ${row + QUIET_MODULES}h${column - start}v1H${start + QUIET_MODULES}z`
      }
    }
  }
  return path
}

/**
 * A QR code of ASCII text as the address of a picture, dark on white whatever the page's colours:
 * many scanners do not read it the other way round. Digits alone make larger modules.
 */
export function qrPicture(text: string): string {
  // Handed over as bytes: of text the library makes them with TextEncoder, which WeChat lacks.
  const bytes = Array.from(text, (character) => character.charCodeAt(0))
  const segment = /^\d+$/.test(text)
    ? ({ data: text, mode: 'numeric' } as const)
    : ({ data: bytes, mode: 'byte' } as const)
  const { modules } = create([segment], { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET_MODULES
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * MODULE_PIXELS}" height="${side * MODULE_PIXELS}" viewBox="0 0 ${side} ${side}">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${darkPath(modules)}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
