import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { drawn } from './drawing'
import { indexedPng } from './indexed-png'

/** The folder of the pictures on shared cards, where they are drawn and in the built Mini Program. */
export const CARD_PICTURES = 'pictures'

/** As wide as a chat shows a card on the largest phones (five wide to four high). */
const WIDTH_PIXELS = 500

/** As many colours as a byte tells apart; a flat drawing has fewer, its soft edges counted. */
const MOST_COLOURS = 256

/** Half of what it weighs with colours for every pixel. @param rgba four full bytes a pixel */
function fewColoursPng(width: number, height: number, rgba: Uint8Array): Uint8Array {
  const colourAt = (pixel: number) =>
    ((rgba[pixel * 4] ?? 0) << 16) | ((rgba[pixel * 4 + 1] ?? 0) << 8) | (rgba[pixel * 4 + 2] ?? 0)
  const numbers = new Map<number, number>()
  const numberOf = (colour: number) => {
    const number = numbers.get(colour) ?? numbers.size
    numbers.set(colour, number)
    return number
  }
  const pixels = Array.from({ length: width * height }, (_, pixel) => numberOf(colourAt(pixel)))
  if (numbers.size > MOST_COLOURS)
    throw new Error(`${numbers.size} colours in a drawing for a card`)
  const palette = [...numbers.keys()].flatMap((colour) => [
    colour >> 16,
    (colour >> 8) & 255,
    colour & 255,
  ])
  return indexedPng({
    width,
    height,
    bits: 8,
    palette: Uint8Array.from(palette),
    at: (row, column) => pixels[row * width + column] ?? 0,
  })
}

/** Draws every picture of `config/pictures` as PNG. */
export async function drawCardPictures(folder: string): Promise<void> {
  const drawings = resolve('config', CARD_PICTURES)
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(drawings)) {
    const { width, height, pixels } = await drawn(
      await readFile(join(drawings, name), 'utf8'),
      WIDTH_PIXELS,
    )
    const png = fewColoursPng(width, height, pixels)
    await writeFile(join(folder, name.replace(/svg$/, 'png')), png)
  }
}
