import { createRequire } from 'node:module'
import { PNG } from 'pngjs'

/** The package is CommonJS whose names Node does not find by itself. */
const zxing: typeof import('@zxing/library') = createRequire(import.meta.url)('@zxing/library')

/** Told that the picture is nothing but a code: its search in a photograph misses one of ten. */
const PURE = new Map([[zxing.DecodeHintType.PURE_BARCODE, true]])

/** What a QR code in a PNG says, read by a decoder that knows nothing of what drew it; throws on none. */
export function readCode(png: Uint8Array): string {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  const grey = Uint8ClampedArray.from(
    { length: width * height },
    (_, pixel) => data[pixel * 4] ?? 0,
  )
  const source = new zxing.RGBLuminanceSource(grey, width, height)
  const bitmap = new zxing.BinaryBitmap(new zxing.HybridBinarizer(source))
  return new zxing.QRCodeReader().decode(bitmap, PURE).getText()
}
