import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import * as v from 'valibot'
import decompress from 'woff2-encoder/decompress'

const { resolve } = createRequire(import.meta.url)
const FONT = '@fontsource-variable/noto-sans-sc'

/** The font comes in a hundred slices; which characters each has is written as CSS has it. */
const slicesSchema = v.record(v.string(), v.string())
const RANGE = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi

/** A letter to draw: its outline in units of the font, y upwards, and how far to go on. */
export interface Letter {
  readonly outline: string
  readonly advance: number
}

/** A line of text as outlines, in points at the size it was asked in. */
export interface Lettered {
  readonly letters: readonly Letter[]
  readonly widthPt: number
  /** What one unit of the font is at this size. */
  readonly scale: number
}

export interface Lettering {
  /** @param weight 100 to 900. Throws on a character the font lacks, naming it. */
  line(text: string, sizePt: number, weight: number): Promise<Lettered>
}

interface Slice {
  readonly file: string
  holds(codePoint: number): boolean
}

function sliceOf([name, ranges]: [string, string]): Slice {
  const all = [...ranges.matchAll(RANGE)].map(([, from = '', to = from]) => ({
    from: Number.parseInt(from, 16),
    to: Number.parseInt(to, 16),
  }))
  return {
    // A numbered slice is listed as `[101]` and lies in `…-101-…`.
    file: resolve(`${FONT}/files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    holds: (codePoint) => all.some(({ from, to }) => codePoint >= from && codePoint <= to),
  }
}

/** fontkit varies a plain font only, not one in the compressed form the web is served. */
async function variable(file: string): Promise<Font> {
  const font = create(Buffer.from(await decompress(await readFile(file))))
  if ('fonts' in font) throw new Error(`${file} is a collection of fonts`)
  return font
}

/**
 * Noto Sans SC (OFL-1.1) as outlines. Drawn so, a sheet prints alike everywhere, holds no font, and
 * the font is a download of 5 MB in all weights, not of 70.
 */
export async function openLettering(): Promise<Lettering> {
  const listed = JSON.parse(await readFile(resolve(`${FONT}/unicode.json`), 'utf8'))
  const slices = Object.entries(v.parse(slicesSchema, listed)).map(sliceOf)
  const opened = new Map<string, Promise<Font>>()

  function open(file: string): Promise<Font> {
    const font = opened.get(file) ?? variable(file)
    opened.set(file, font)
    return font
  }

  async function fontOf(character: string, weight: number): Promise<Font> {
    const codePoint = character.codePointAt(0) ?? 0
    for (const { file } of slices.filter(({ holds }) => holds(codePoint))) {
      const font = await open(file)
      if (font.hasGlyphForCodePoint(codePoint)) return font.getVariation({ wght: weight })
    }
    throw new Error(`the sheet’s font has no ${JSON.stringify(character)}: write it another way`)
  }

  return {
    async line(text, sizePt, weight) {
      const letters: Letter[] = []
      let unitsPerEm = 1
      for (const character of text) {
        const font = await fontOf(character, weight)
        const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
        letters.push({ outline: glyph.path.toSVG(), advance: glyph.advanceWidth })
        unitsPerEm = font.unitsPerEm
      }
      const scale = sizePt / unitsPerEm
      const widthPt = letters.reduce((sum, { advance }) => sum + advance * scale, 0)
      return { letters, widthPt, scale }
    },
  }
}
