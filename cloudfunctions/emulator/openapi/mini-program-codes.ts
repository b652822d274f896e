import { PNG } from 'pngjs'
import { create } from 'qrcode'
import * as v from 'valibot'

/**
 * `wxacode.getUnlimited`. Its limits and error numbers:
 * developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode
 */
export const CODE_LIMITS = {
  sceneMaxCharacters: 32,
  callsPerMinute: 5_000,
  widthPx: { least: 280, most: 1_280, usual: 430 },
} as const

const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]*$/

const parametersSchema = v.object({
  scene: v.string(),
  page: v.optional(v.string(), ''),
  check_path: v.optional(v.boolean(), true),
  env_version: v.optional(v.picklist(['release', 'trial', 'develop']), 'release'),
  width: v.optional(v.number(), CODE_LIMITS.widthPx.usual),
})

/** Modules of quiet ground around a code (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** A QR code of a text as a PNG so many pixels wide, each module a whole number of them. */
function drawPng(text: string, widthPx: number): Uint8Array {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const modulePx = Math.floor(widthPx / (size + 2 * QUIET))
  const marginPx = Math.floor((widthPx - size * modulePx) / 2)
  const picture = new PNG({ width: widthPx, height: widthPx, colorType: 0 })
  picture.data.fill(0xff)
  for (let y = 0; y < size * modulePx; y += 1) {
    for (let x = 0; x < size * modulePx; x += 1) {
      if (!data[Math.floor(y / modulePx) * size + Math.floor(x / modulePx)]) continue
      const at = ((y + marginPx) * widthPx + x + marginPx) * 4
      picture.data.fill(0, at, at + 3)
    }
  }
  return PNG.sync.write(picture, { colorType: 0 })
}

export interface MadePicture {
  readonly contentType: 'image/png'
  readonly bytes: Uint8Array
}

export interface WrongCode {
  readonly errcode: number
  readonly errmsg: string
}

function wrong(errcode: number, errmsg: string): WrongCode {
  return { errcode, errmsg }
}

/** What is wrong with the parameters, in the service's own words, or null. */
function wrongParameters(
  { scene, page, check_path, width }: v.InferOutput<typeof parametersSchema>,
  releasedPages: readonly string[],
): WrongCode | null {
  const { sceneMaxCharacters, widthPx } = CODE_LIMITS
  if (scene === '' || scene.length > sceneMaxCharacters) {
    return wrong(40169, 'invalid length for scene, or the data is not json string')
  }
  if (!SCENE_CHARACTERS.test(scene)) return wrong(40129, 'invalid scene')
  if (/(^|&)scancode_time=/.test(scene))
    return wrong(85096, 'not allow include scancode_time field')
  if (/^\/|[?#]/.test(page)) return wrong(41030, 'invalid page')
  if (check_path && !releasedPages.includes(page)) return wrong(41030, 'invalid page')
  if (width < widthPx.least || width > widthPx.most) return wrong(40097, 'invalid args')
  return null
}

/** How many codes the local cloud keeps for the desk. */
const KEPT_SCENES = 50

export interface MiniProgramCodes {
  /** @param parameters in the snake case of the wire */
  make(parameters: object): MadePicture | WrongCode
  /** The `scene` of the codes made last, the newest last. */
  made(): readonly string[]
  clear(): void
}

/**
 * Draws a QR code of what WeChat's own round code would open: `page?scene=…`. Which version it
 * opens makes no difference here.
 * @param releasedPages pages of the released version; none before the first release
 * @param now epoch milliseconds
 */
export function openMiniProgramCodes(
  releasedPages: readonly string[],
  now: () => number,
): MiniProgramCodes {
  let minute = 0
  let calls = 0
  let scenes: readonly string[] = []
  return {
    make(parameters) {
      const thisMinute = Math.floor(now() / 60_000)
      calls = thisMinute === minute ? calls + 1 : 1
      minute = thisMinute
      if (calls > CODE_LIMITS.callsPerMinute) return wrong(45009, 'reach max api minute limit')
      const parsed = v.safeParse(parametersSchema, parameters)
      if (!parsed.success) return wrong(47001, 'data format error')
      const refused = wrongParameters(parsed.output, releasedPages)
      if (refused) return refused
      const { page, scene, width } = parsed.output
      const bytes = drawPng(`${page}?scene=${encodeURIComponent(scene)}`, Math.floor(width))
      scenes = [...scenes, scene].slice(-KEPT_SCENES)
      return { contentType: 'image/png', bytes }
    },
    made: () => scenes,
    clear: () => {
      scenes = []
    },
  }
}
