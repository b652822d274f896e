import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve

/** The family of `src/ui/screen.scss` that Latin letters are taken from first off a Mac. */
const FAMILY = 'Helvetica Neue'

async function face(weight: 400 | 700): Promise<string> {
  const file = resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`)
  const font = (await readFile(file)).toString('base64')
  return `@font-face { font-family: "${FAMILY}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}) }`
}

/**
 * Style sheets that bring the letters along. Machines have other fonts, some much wider, and a line
 * that breaks on one of them moves all below it; Chinese characters are as wide in every font.
 */
export async function latinFaces(): Promise<string> {
  return `${await face(400)}\n${await face(700)}`
}

/** Runs in the page as it begins: what is put into the document before it is parsed is lost. */
export function writeLatinAlike(faces: string): void {
  document.addEventListener('DOMContentLoaded', () => {
    const sheet = document.createElement('style')
    sheet.textContent = faces
    document.head.append(sheet)
  })
}
