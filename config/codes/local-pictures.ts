import { openMiniProgramCodes } from '../../cloudfunctions/emulator/openapi/mini-program-codes'
import { HOME } from '../app-pages'

/** Its dots are squares: sharp at any size. */
const PICTURE_PX = 430

/** A code's picture as the local cloud's `wxacode.getUnlimited` draws it: an ordinary QR code. */
export function localPicture(scene: string): Buffer {
  const codes = openMiniProgramCodes([HOME], Date.now)
  const made = codes.make({ scene, page: HOME, width: PICTURE_PX })
  if ('errcode' in made) throw new Error(`${scene}: ${made.errcode} ${made.errmsg}`)
  return Buffer.from(made.bytes)
}
