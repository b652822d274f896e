import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const WASM = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')

let ready: Promise<void> | undefined

/** An SVG as pixels, so many of them wide. */
export async function drawn(svg: string, widthPixels: number) {
  ready ??= readFile(WASM).then((wasm) => initWasm(wasm))
  await ready
  return new Resvg(svg, { fitTo: { mode: 'width', value: widthPixels } }).render()
}
