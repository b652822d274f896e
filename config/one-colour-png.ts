import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Sixteen steps from clear to full: four bits a pixel, and no edge that looks cut. */
const STEPS = 16
const INDEXED = 3
const BITS = 4

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** Two pixels to the byte, each row led by "no filter"; `step` says how full a pixel is, 0 to 15. */
function packedRows(side: number, step: (row: number, column: number) => number): Buffer {
  const rowBytes = 1 + Math.ceil(side / 2)
  const rows = Buffer.alloc(rowBytes * side)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const at = row * rowBytes + 1 + (column >> 1)
      const bits = step(row, column) << (column % 2 === 0 ? 4 : 0)
      rows[at] = (rows[at] ?? 0) | bits
    }
  }
  return rows
}

/**
 * A square picture of one colour on nothing as a PNG, a third of what it weighs with colours for
 * every pixel (PNG specification, 11.2: IHDR, PLTE, tRNS, IDAT).
 * @param rgba four bytes a pixel; only how full each is counts
 * @param colour `#rrggbb`
 */
export function oneColourPng(side: number, rgba: Uint8Array, colour: string): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([BITS, INDEXED, 0, 0, 0], 8)
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex')
  const palette = Array.from({ length: STEPS }, () => [red, green, blue]).flat()
  const fullness = Array.from({ length: STEPS }, (_, step) => step * (STEPS + 1))
  const rows = packedRows(side, (row, column) =>
    Math.round((rgba[(row * side + column) * 4 + 3] ?? 0) / (STEPS + 1)),
  )
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('tRNS', Uint8Array.from(fullness)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
