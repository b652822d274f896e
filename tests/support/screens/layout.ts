import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { ROOT } from '../../../config/build'

let bundled: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tests/support/screens/layout-in-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'layout',
    write: false,
  })
  const [file] = outputFiles
  if (!file) throw new Error('esbuild made nothing of the layout’s rules')
  return file.text
}

/**
 * What is broken about how the page lies there, one line each; whatever the fonts of the machine.
 * Nothing moves sideways; no words are cut off, spill out of their box, lie over others or stay
 * under something; what is tapped is at least 44 px each way and its own; what one came for is in
 * sight without scrolling.
 * @param main what one came for, as a selector
 */
export async function faultsOf(page: Page, main: string | null): Promise<string[]> {
  bundled ??= bundle()
  const asked = `layout.layoutFaults(${JSON.stringify(main)})`
  // Evaluated in one piece: a page lives for this one look.
  return page.evaluate<string[]>(`${await bundled};${asked}`)
}
