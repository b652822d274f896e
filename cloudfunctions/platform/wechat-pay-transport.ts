import { SECOND_MS } from '@/shared/kernel/instant'
import { systemClock } from './clock'
import { account } from './wechat-pay-account'
import { authorization, disbelief, type Headers } from './wechat-pay-signature'

/** WeChat Pay's definite no, with its code: nothing was done. */
export class WechatPayRefusal extends Error {
  override readonly name = 'WechatPayRefusal'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

/** No answer, or none that can be believed: whether it was done is not known. */
export class WechatPayUnclear extends Error {
  override readonly name = 'WechatPayUnclear'
}

/** An answer takes tenths of a second; a caller's function has 20 s for all of its steps. */
const TIME_LIMIT_MS = 6 * SECOND_MS

/** Codes below 500 that are no answer to what was asked. */
const TRY_AGAIN = ['FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED', 'SYSTEM_ERROR']

async function send(url: string, init: RequestInit): Promise<{ reply: Response; text: string }> {
  try {
    const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(TIME_LIMIT_MS) })
    // Not `text()`, which would drop the mark a bill begins with, and with it the digest's match.
    return { reply, text: Buffer.from(await reply.arrayBuffer()).toString('utf8') }
  } catch (cause) {
    throw new WechatPayUnclear('no reply', { cause })
  }
}

function refusalOf(status: number, text: string): WechatPayRefusal | WechatPayUnclear {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said === 'object' && said !== null && 'code' in said) {
      const code = String(said.code)
      const message = 'message' in said ? String(said.message) : ''
      if (status < 500 && status !== 429 && !TRY_AGAIN.includes(code)) {
        return new WechatPayRefusal(code, message)
      }
      return new WechatPayUnclear(`${status} ${code}: ${message}`)
    }
  } catch {
    // Not JSON: something between us and WeChat answered.
  }
  return new WechatPayUnclear(`${status} without a code`)
}

/**
 * Asks WeChat Pay and answers what it said, believed only with its signature; a refusal needs
 * none, as WeChat does not promise to sign them.
 *
 * @param target path and query
 * @throws WechatPayRefusal or WechatPayUnclear
 */
export async function askWechatPay(
  method: 'GET' | 'POST',
  target: string,
  content?: object,
): Promise<unknown> {
  const body = content === undefined ? '' : JSON.stringify(content)
  const { reply, text } = await send(account.url + target, {
    method,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'store-companion',
      authorization: authorization(method, target, body, account, systemClock.now()),
      'wechatpay-serial': account.publicKeyId,
    },
    ...(body !== '' && { body }),
  })
  if (!reply.ok) throw refusalOf(reply.status, text)
  const headers: Headers = Object.fromEntries(reply.headers.entries())
  const doubt = disbelief(headers, text, account, systemClock.now())
  if (doubt) throw new WechatPayUnclear(`a reply not to be believed: ${doubt}`)
  return text === '' ? null : JSON.parse(text)
}

/** A file WeChat points to: signed for like a call, and known by the digest told before. */
export async function downloadFromWechatPay(url: string): Promise<string> {
  const { pathname, search } = new URL(url)
  const target = pathname + search
  const { reply, text } = await send(account.url + target, {
    headers: {
      accept: 'application/json',
      authorization: authorization('GET', target, '', account, systemClock.now()),
    },
  })
  if (!reply.ok) throw refusalOf(reply.status, text)
  return text
}
