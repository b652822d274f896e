import * as v from 'valibot'
import type { CodeVersion } from '../../cloudfunctions/platform/mini-program-code'
import { HOME } from '../app-pages'

/** The service’s largest: the door’s code is printed as wide as a page. */
const PICTURE_PX = 1_280

/** What WeChat answers where it does not answer a picture. */
const trouble = v.looseObject({ errcode: v.number(), errmsg: v.optional(v.string(), '') })
const token = v.looseObject({ access_token: v.string() })

/** Which version of the Mini Program a code may open, as `CODES_OPEN` has it. */
export const opened = ['release', 'trial', 'develop'] as const satisfies readonly CodeVersion[]

export interface WeChatAccount {
  readonly appid: string
  readonly secret: string
  /** Which version a scan opens: only a released page may be asked for as `release`. */
  readonly opens: CodeVersion
  /** `https://api.weixin.qq.com`, or where a test listens. */
  readonly url: string
}

async function asked(url: string, what: string, body: object): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`WeChat answered ${what} with status ${answer.status}`)
  return answer
}

function refuse(what: string, said: unknown): never {
  const { errcode, errmsg } = v.parse(trouble, said)
  throw new Error(`WeChat refused ${what}: ${errcode} ${errmsg}`)
}

/**
 * WeChat's own codes, asked for from this machine with the AppSecret: the cloud's `staff/code` is for
 * a member of staff on a phone, whom a script is not. The same call and the same text, so the same
 * code (developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode).
 * The account's IP list, where it keeps one, must hold this machine's address.
 */
export async function wechatPictures({
  appid,
  secret,
  opens,
  url,
}: WeChatAccount): Promise<(scene: string) => Promise<Buffer>> {
  const grant = { grant_type: 'client_credential', appid, secret }
  const granted: unknown = await (
    await asked(`${url}/cgi-bin/stable_token`, 'a token', grant)
  ).json()
  const parsed = v.safeParse(token, granted)
  if (!parsed.success) return refuse('a token', granted)
  const address = `${url}/wxa/getwxacodeunlimit?access_token=${parsed.output.access_token}`
  return async (scene) => {
    const wanted = { scene, page: HOME, width: PICTURE_PX, env_version: opens }
    const answer = await asked(address, scene, { ...wanted, check_path: opens === 'release' })
    if (answer.headers.get('content-type')?.startsWith('image/')) {
      return Buffer.from(await answer.arrayBuffer())
    }
    return refuse(scene, await answer.json())
  }
}
