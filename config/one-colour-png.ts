import { indexedPng } from './indexed-png'

/** Sixteen steps from clear to full: four bits a pixel, and no edge that looks cut. */
const STEPS = 16

/**
 * A square picture of one colour on nothing as a PNG, a third of what it weighs with colours for
 * every pixel.
 * @param rgba four bytes a pixel; only how full each is counts
 * @param colour `#rrggbb`
 */
export function oneColourPng(side: number, rgba: Uint8Array, colour: string): Uint8Array {
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex')
  return indexedPng({
    width: side,
    height: side,
    bits: 4,
    palette: Uint8Array.from(Array.from({ length: STEPS }, () => [red, green, blue]).flat()),
    fullness: Uint8Array.from({ length: STEPS }, (_, step) => step * (STEPS + 1)),
    at: (row, column) => Math.round((rgba[(row * side + column) * 4 + 3] ?? 0) / (STEPS + 1)),
  })
}
