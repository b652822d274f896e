import { SECOND_MS } from '@/shared/kernel/instant'
import { variable } from './environment'

/** No answer, or none that says anything: whether it was done is not known. */
export class WechatApiUnclear extends Error {
  override readonly name = 'WechatApiUnclear'
}

const WECHAT_API = 'https://api.weixin.qq.com'

/** An answer takes tenths of a second; a timer has a minute for all it says. */
const TIME_LIMIT_MS = 6 * SECOND_MS

/**
 * One of WeChat's HTTPS interfaces, for what the cloud has no open interface of (云调用).
 *
 * @param target path and query; the query may hold a token, so no error tells it
 * @returns what WeChat answered, an object with its `errcode` where it has one
 * @throws WechatApiUnclear
 */
export async function askWechat(target: string, content: object): Promise<object> {
  const url = (variable('WECHAT_API_URL') ?? WECHAT_API) + target
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    })
    const said: unknown = await reply.json()
    if (reply.ok && typeof said === 'object' && said !== null) return said
    throw new Error(`status ${reply.status}`)
  } catch (cause) {
    throw new WechatApiUnclear('no reply', { cause })
  }
}
