/// <reference path="./jsbarcode.d.ts" />
import { BARS, MODULO, START_C, STOP } from 'jsbarcode/bin/barcodes/CODE128/constants.js'

/** Light modules on either side (ISO/IEC 15417, 10 modules). */
const QUIET_MODULES = 10

/** A picture's own size is a floor for what it may be drawn at without blurring. */
const MODULE_PIXELS = 6

const HEIGHT_MODULES = 44

/** Runs of dark modules as one SVG path, a unit to the module. */
function barsPath(modules: string): string {
  let path = ''
  for (let start = modules.indexOf('1'); start >= 0; ) {
    const light = modules.indexOf('0', start)
    const end = light < 0 ? modules.length : light
    path += `M${start + QUIET_MODULES} 0h${end - start}v${HEIGHT_MODULES}h${start - end}z`
    start = modules.indexOf('1', end)
  }
  return path
}

/** Each pair of digits is a symbol; the check symbol weighs each by its place (ISO/IEC 15417). */
function modulesOf(pairs: readonly string[]): string {
  const values = pairs.map(Number)
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), START_C) % MODULO
  return [START_C, ...values, check, STOP].map((value) => BARS[value]).join('')
}

/**
 * Code 128 of an even number of digits, two to a symbol, as the address of a picture, dark on
 * white.
 */
export function code128Picture(digits: string): string {
  const pairs = /^(\d\d)+$/.test(digits) ? digits.match(/../g) : null
  if (pairs === null) throw new Error('Code 128 C takes an even number of digits')
  const modules = modulesOf(pairs)
  const width = modules.length + 2 * QUIET_MODULES
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * MODULE_PIXELS}" height="${HEIGHT_MODULES * MODULE_PIXELS}" viewBox="0 0 ${width} ${HEIGHT_MODULES}">` +
    `<rect width="${width}" height="${HEIGHT_MODULES}" fill="#fff"/><path d="${barsPath(modules)}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
