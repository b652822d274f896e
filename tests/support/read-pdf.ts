import { crc32, inflateSync } from 'node:zlib'

interface PdfStream {
  /** The dictionary before it, as written. */
  readonly head: string
  readonly bytes: Buffer
}

/** Every stream of a PDF in the order of its objects, as pdfkit writes them. */
function streamsOf(pdf: Buffer): PdfStream[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\d+ 0 obj\n(<<(?:(?!endobj)[\s\S])*?>>)\nstream\n/g)].map((found) => {
    const [whole, head = ''] = found
    const from = found.index + whole.length
    return { head, bytes: pdf.subarray(from, from + number(head, 'Length')) }
  })
}

function number(head: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+)`).exec(head)?.[1])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const GREY_OF_8_BITS = Buffer.from([8, 0, 0, 0, 0])

/** A PDF's grey pictures, as the PNG files they were: pdfkit takes over a PNG's own rows. */
export function greyPicturesOf(pdf: Buffer): Buffer[] {
  const pictures = streamsOf(pdf).filter(({ head }) => head.includes('/Subtype /Image'))
  return pictures.map(({ head, bytes }) => {
    if (!head.includes('/DeviceGray')) throw new Error(`no grey picture: ${head}`)
    const size = Buffer.alloc(8)
    size.writeUInt32BE(number(head, 'Width'))
    size.writeUInt32BE(number(head, 'Height'), 4)
    return Buffer.concat([
      PNG_SIGNATURE,
      chunk('IHDR', Buffer.concat([size, GREY_OF_8_BITS])),
      chunk('IDAT', bytes),
      chunk('IEND', Buffer.alloc(0)),
    ])
  })
}

/** The words beside outlines (`/ActualText`), page by page. */
export function wordsOnPages(pdf: Buffer): string[][] {
  const pages = streamsOf(pdf).filter(({ head }) => !head.includes('/Subtype'))
  const drawn = pages.map(({ bytes }) => inflateSync(bytes).toString('latin1'))
  return drawn.map((page) =>
    [...page.matchAll(/\/ActualText (?:<([0-9a-fA-F]+)>|\(((?:[^\\)]|\\[\s\S])*)\))/g)].map(
      ([, hex, text = '']) => {
        const raw = hex === undefined ? unescaped(text) : Buffer.from(hex, 'hex')
        return raw[0] === 0xfe
          ? Buffer.from(raw.subarray(2)).swap16().toString('utf16le')
          : raw.toString('latin1')
      },
    ),
  )
}

/** A literal string of PDF as bytes. */
function unescaped(text: string): Buffer {
  const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return Buffer.from(
    text.replace(/\\([\s\S])/g, (_, mark: string) => marks[mark] ?? mark),
    'latin1',
  )
}
