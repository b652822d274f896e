import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The kind of picture whose pixels are numbers into a palette (PNG specification, 11.2.2). */
const INDEXED = 3

export interface Indexed {
  readonly width: number
  readonly height: number
  /** Bits a pixel: sixteen colours in four, 256 in eight. */
  readonly bits: 4 | 8
  /** Three bytes a colour. */
  readonly palette: Uint8Array
  /** How full each colour of the palette is, 0 to 255; all are full without. */
  readonly fullness?: Uint8Array
  /** Which of the palette a pixel has. */
  readonly at: (row: number, column: number) => number
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** Each row led by "no filter"; of two pixels to the byte the left one has the upper half. */
function packedRows({ width, height, bits, at }: Indexed): Buffer {
  const perByte = 8 / bits
  const rowBytes = 1 + Math.ceil(width / perByte)
  const rows = Buffer.alloc(rowBytes * height)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const byte = row * rowBytes + 1 + Math.floor(column / perByte)
      const shift = 8 - bits - (column % perByte) * bits
      rows[byte] = (rows[byte] ?? 0) | (at(row, column) << shift)
    }
  }
  return rows
}

/** A picture of few colours as a PNG (PNG specification, 11.2: IHDR, PLTE, tRNS, IDAT). */
export function indexedPng(picture: Indexed): Uint8Array {
  const { width, height, bits, palette, fullness } = picture
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, INDEXED, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    ...(fullness ? [chunk('tRNS', fullness)] : []),
    chunk('IDAT', deflateSync(packedRows(picture), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
