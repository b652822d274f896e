import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const require = createRequire(import.meta.url)

/** The package is CommonJS whose names Node does not find by itself. */
const zxing: typeof import('@zxing/library') = require('@zxing/library')

/**
 * The picture is the code and nothing else. Looking for one in it, as in a photo, this decoder misses
 * about one in fifty that stand perfectly straight, whoever drew them.
 */
const AS_DRAWN = new Map([[zxing.DecodeHintType.PURE_BARCODE, true]])

const readers = {
  QR_CODE: () => new zxing.QRCodeReader(),
  CODE_128: () => new zxing.Code128Reader(),
}

let ready: Promise<void> | undefined

/**
 * What a code says that a page draws as an SVG picture at so many pixels of width, read by a decoder
 * that knows nothing of what drew it; throws where there is none of that kind.
 * @param address a `data:image/svg+xml,…`
 */
export async function readDrawnCode(
  address: string,
  kind: keyof typeof readers,
  widthPixels: number,
): Promise<string> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await ready
  const svg = decodeURIComponent(address.replace('data:image/svg+xml,', ''))
  const { width, height, pixels } = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPixels },
  }).render()
  const grey = Uint8ClampedArray.from(
    { length: width * height },
    (_, pixel) => pixels[pixel * 4] ?? 0,
  )
  const source = new zxing.RGBLuminanceSource(grey, width, height)
  const bitmap = new zxing.BinaryBitmap(new zxing.HybridBinarizer(source))
  return readers[kind]().decode(bitmap, AS_DRAWN).getText()
}
