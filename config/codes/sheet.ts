import PDFDocument from 'pdfkit'
import type { MerchantText } from '@/shared/kernel/words'
import { codesText } from './codes.text'
import { type Lettering, openLettering } from './lettering'
import type { StoreCode } from './store-codes'

/** A code with its picture, PNG or JPEG as WeChat makes them. */
export interface DrawnCode extends StoreCode {
  readonly picture: Buffer
}

export interface Sheet {
  readonly storeName: MerchantText
  readonly door: DrawnCode
  readonly inStore: readonly DrawnCode[]
  /** Whether WeChat opens the codes; those of the local cloud say on the paper that it does not. */
  readonly opens: boolean
}

const MM = 72 / 25.4
const INK = '#1E2723'
const MUTED = '#5F6A63'
const CUT = '#C9CFCB'

/** A4 in millimetres, and how codes lie on it: six to cut apart, the door's alone. */
const PAGE = { width: 210, height: 297 } as const
const GRID = { columns: 2, rows: 3 } as const
const CELL = { width: PAGE.width / GRID.columns, height: PAGE.height / GRID.rows } as const
const ON_PAGE = GRID.columns * GRID.rows

/** Of a card: its measures in millimetres, its letters in points. */
interface Measures {
  readonly width: number
  readonly code: number
  readonly top: number
  readonly store: number
  readonly name: number
  readonly zh: number
  readonly en: number
}

/**
 * A 小程序码 is read from ten times its width: a table's across the table, the door's from the
 * pavement.
 */
const DOOR: Measures = { width: 190, code: 140, top: 42, store: 0, name: 30, zh: 22, en: 14 }
const IN_STORE: Measures = { width: 95, code: 52, top: 16, store: 9, name: 17, zh: 11, en: 8 }

type Pen = (text: string, style: LineStyle) => Promise<void>

interface LineStyle {
  readonly centreMm: number
  readonly baselineMm: number
  readonly sizePt: number
  readonly weight: number
  readonly colour: string
  readonly mostMm: number
}

/** Draws lines of text, smaller where they would be wider than their place. */
function penOf(document: PDFKit.PDFDocument, lettering: Lettering): Pen {
  return async (text, { centreMm, baselineMm, sizePt, weight, colour, mostMm }) => {
    const { letters, widthPt, scale } = await lettering.line(text, sizePt, weight)
    const fit = Math.min(1, (mostMm * MM) / widthPt)
    let x = centreMm * MM - (widthPt * fit) / 2
    // Outlines say nothing to who searches or listens; the text beside them does.
    document.markContent('Span', { actual: text })
    for (const { outline, advance } of letters) {
      document.save().translate(x, baselineMm * MM)
      document.scale(scale * fit, -scale * fit)
      if (outline !== '') document.path(outline).fill(colour)
      document.restore()
      x += advance * scale * fit
    }
    document.endMarkedContent()
  }
}

/** From a line to the next, in millimetres. */
const lineMm = (sizePt: number) => (sizePt * 1.35) / MM

/** A line in Chinese, and a smaller one in English where there is one. */
async function nameAndEnglish(pen: Pen, { zh, en }: MerchantText, style: LineStyle, enPt: number) {
  await pen(zh, style)
  if (en === undefined) return
  const baselineMm = style.baselineMm + lineMm(enPt) * 1.2
  await pen(en, { ...style, baselineMm, sizePt: enPt, weight: 400, colour: MUTED })
}

/** A code with all its words, its middle at `centre` and its upper edge at `upper`, in millimetres. */
async function drawCard(
  document: PDFKit.PDFDocument,
  pen: Pen,
  { code, storeName }: { readonly code: DrawnCode; readonly storeName: MerchantText },
  { centre, upper, measures }: { centre: number; upper: number; measures: Measures },
): Promise<void> {
  const { width, code: side, top, store, name, zh, en } = measures
  const line = { centreMm: centre, mostMm: width, weight: 400, colour: MUTED }
  if (store > 0) await pen(storeName.zh, { ...line, baselineMm: upper + top - 4, sizePt: store })
  document.image(code.picture, (centre - side / 2) * MM, (upper + top) * MM, { width: side * MM })
  let baselineMm = upper + top + side + lineMm(name)
  await nameAndEnglish(
    pen,
    code.name,
    { ...line, baselineMm, sizePt: name, weight: 600, colour: INK },
    en,
  )
  baselineMm += lineMm(en) * 1.2 + lineMm(zh) * 1.5
  await nameAndEnglish(pen, code.instruction, { ...line, baselineMm, sizePt: zh, colour: INK }, en)
}

/** Hairlines to cut along. */
function drawCuts(document: PDFKit.PDFDocument): void {
  document.lineWidth(0.4).strokeColor(CUT)
  for (let column = 1; column < GRID.columns; column += 1) {
    const x = column * CELL.width * MM
    document
      .moveTo(x, 0)
      .lineTo(x, PAGE.height * MM)
      .stroke()
  }
  for (let row = 1; row < GRID.rows; row += 1) {
    const y = row * CELL.height * MM
    document
      .moveTo(0, y)
      .lineTo(PAGE.width * MM, y)
      .stroke()
  }
}

/** Whatever a document writes, once it is ended. */
function written(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    document.once('error', reject)
    document.once('end', () => resolve(Buffer.concat(chunks)))
  })
}

/**
 * A store's codes as an A4 PDF: the door's on a page of its own, the others six to a page, each with
 * its name and what it is for under it. Throws on a character the font lacks.
 */
export async function printedSheet({ storeName, door, inStore, opens }: Sheet): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    info: { Title: storeName.zh },
  })
  const file = written(document)
  const pen = penOf(document, await openLettering())
  const begin = async () => {
    document.addPage()
    if (opens) return
    const style = { centreMm: PAGE.width / 2, mostMm: 190, weight: 400, colour: '#B3372B' }
    const words = `${codesText.local.zh} · ${codesText.local.en}`
    await pen(words, { ...style, baselineMm: 6, sizePt: 8 })
  }
  await begin()
  const alone = { centre: PAGE.width / 2, upper: 0, measures: DOOR }
  await drawCard(document, pen, { code: door, storeName }, alone)
  for (const [index, code] of inStore.entries()) {
    const onPage = index % ON_PAGE
    if (onPage === 0) {
      await begin()
      drawCuts(document)
    }
    const column = onPage % GRID.columns
    const row = Math.floor(onPage / GRID.columns)
    const place = {
      centre: (column + 0.5) * CELL.width,
      upper: row * CELL.height,
      measures: IN_STORE,
    }
    await drawCard(document, pen, { code, storeName }, place)
  }
  document.end()
  return file
}
