import * as v from 'valibot'
import { accessToken } from './access-token'
import { askWechat, WechatApiUnclear } from './wechat-api'

/** What one person's service card (服务卡片) is to show. */
export interface CardUpdate {
  readonly openid: string
  /** WeChat's number of the kind of card (notify_type). */
  readonly type: number
  /** What the button's tap was answered (notify_code). */
  readonly code: string
  /** `content_json`, as the kind of card defines it. */
  readonly content: object
}

/**
 * What WeChat said: `shown`, or definitely not. `later`: it may be said again. `over`: this card
 * shows no more. `defect`: it is not made as WeChat wants it. `unclear`: no reply, or a busy one.
 */
export type CardOutcome =
  | { readonly is: 'shown' | 'unclear' }
  | { readonly is: 'later' | 'unknown-code' | 'over' | 'defect'; readonly code: string }

/** The token is wrong, was never one, or has expired. */
const TOKEN_REFUSED: readonly number[] = [40001, 40014, 42001]
/** Too many calls, of the minute or the day. */
const LATER: readonly number[] = [45009, 45011]
const UNKNOWN_CODE = 85437
const CODE_EXPIRED = 85438
const BUSY = -1

const answerSchema = v.object({ errcode: v.number() })

function outcomeOf(errcode: number): CardOutcome {
  if (errcode === 0) return { is: 'shown' }
  if (errcode === BUSY) return { is: 'unclear' }
  const code = String(errcode)
  if (TOKEN_REFUSED.includes(errcode) || LATER.includes(errcode)) return { is: 'later', code }
  if (errcode === UNKNOWN_CODE) return { is: 'unknown-code', code }
  return { is: errcode === CODE_EXPIRED ? 'over' : 'defect', code }
}

async function send(update: CardUpdate, token: string): Promise<number> {
  const said = await askWechat(`/wxa/set_user_notify?access_token=${encodeURIComponent(token)}`, {
    openid: update.openid,
    notify_type: update.type,
    notify_code: update.code,
    content_json: JSON.stringify(update.content),
  })
  return v.parse(answerSchema, said).errcode
}

/**
 * Shows this on a card, the first time activating it (激活与更新服务卡片). Saying the same again
 * leaves the card as it is, so after a lost reply it may be said again. A token that is no longer
 * taken is fetched anew, once.
 * developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_setusernotify
 */
export async function showOnCard(update: CardUpdate): Promise<CardOutcome> {
  try {
    const token = await accessToken()
    const errcode = await send(update, token)
    if (!TOKEN_REFUSED.includes(errcode)) return outcomeOf(errcode)
    return outcomeOf(await send(update, await accessToken(token)))
  } catch (thrown) {
    if (thrown instanceof WechatApiUnclear) return { is: 'unclear' }
    throw thrown
  }
}
