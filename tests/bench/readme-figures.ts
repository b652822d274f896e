import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { ROOT } from '../../config/build'
import type { Figures } from './figures'

/** Where the tests leave the seconds of each level. */
export const TEST_SECONDS = join(ROOT, 'dist/test-seconds.json')

const README = join(ROOT, 'README.md')
const secondsSchema = v.record(v.string(), v.number())

/** The row with the cell after its key replaced, no narrower than it was. */
function withFigure(row: string, figures: Figures): string {
  const cells = row.split('|')
  const at = cells.findIndex((cell) => figures[cell.trim().replaceAll('`', '')] !== undefined)
  const figure = figures[cells[at]?.trim().replaceAll('`', '') ?? '']
  const before = cells[at + 1]
  if (figure === undefined || before === undefined) return row
  const said = ` ${figure.toLocaleString('en-GB')} `.padEnd(before.length)
  return cells.with(at + 1, said).join('|')
}

/** A page whose table rows name keys, with the figures of those keys, and the machine they are of. */
export function withFigures(page: string, figures: Figures, machine: string): string {
  return page
    .split('\n')
    .map((line) => (line.startsWith('| ') ? withFigure(line, figures) : line))
    .map((line) => (line.startsWith('Measured on ') ? `Measured on ${machine}.` : line))
    .join('\n')
}

/** Writes the figures just measured, and the seconds of the last tests, into the README. */
export async function refreshReadme(figures: Figures): Promise<void> {
  const seconds = v.parse(secondsSchema, JSON.parse(await readFile(TEST_SECONDS, 'utf8')))
  const machine = `${availableParallelism()} cores with Node ${process.versions.node}`
  const page = await readFile(README, 'utf8')
  await writeFile(README, withFigures(page, { ...figures, ...seconds }, machine))
}
