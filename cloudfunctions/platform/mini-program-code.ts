import { CloudError, called } from './errors'
import { openapi } from './sdk'

/** The page every code of ours opens; what it says is in its `scene`. */
const HOME_PAGE = 'pages/home/index'

/**
 * Which version of the Mini Program its codes open: `develop` or `trial` until the first release.
 * Only a released page may be checked for (`check_path`).
 */
export const codeVersions = ['release', 'trial', 'develop'] as const
export type CodeVersion = (typeof codeVersions)[number]

/** The service's own default. About 70 KB; a larger one has the same dots, only larger. */
const WIDTH_PX = 430

/** An answer stays under 200 KB, and base 64 makes four bytes of three. */
const MOST_BYTES = 140_000

/** Error numbers of wxacode.getUnlimited. */
const PAGE_NOT_RELEASED = '41030'
const TOO_MANY_A_MINUTE = '45009'

export type MadeCode =
  | { readonly made: 'picture'; readonly contentType: string; readonly base64: string }
  | { readonly made: 'not-released' }
  | { readonly made: 'too-many' }

/**
 * A 小程序码 that opens home with this `scene`: without limit in number, and permanent.
 * @param scene at most 32 of WeChat's allowed characters
 */
export async function miniProgramCode(scene: string, opens: CodeVersion): Promise<MadeCode> {
  const wanted = {
    scene,
    page: HOME_PAGE,
    checkPath: opens === 'release',
    envVersion: opens,
    width: WIDTH_PX,
  }
  try {
    const { contentType, buffer } = await called(openapi.wxacode.getUnlimited(wanted))
    if (buffer.length > MOST_BYTES) throw new Error(`a code of ${buffer.length} bytes`)
    return { made: 'picture', contentType, base64: Buffer.from(buffer).toString('base64') }
  } catch (thrown) {
    if (!(thrown instanceof CloudError)) throw thrown
    if (thrown.code === PAGE_NOT_RELEASED) return { made: 'not-released' }
    if (thrown.code === TOO_MANY_A_MINUTE) return { made: 'too-many' }
    throw thrown
  }
}
