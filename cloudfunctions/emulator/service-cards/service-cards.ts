import * as v from 'valibot'
import { LOCAL_APPID } from '../functions/invocation'
import { parseJson } from '../http/body'
import { json, type Reply } from '../http/reply'
import { type AccessTokens, openAccessTokens } from './access-tokens'
import { openServiceCards, type ServiceCard, type ServiceCards } from './cards'

/**
 * What can go wrong on the way: WeChat does not answer (`down`), does it and the answer is lost
 * (`lost-reply`), is busy (-1), has no calls left (45009), or has ended the token meanwhile.
 */
export const cardTroubles = ['down', 'lost-reply', 'busy', 'used-up', 'token-ended'] as const
export type CardTrouble = (typeof cardTroubles)[number]

export const cardTroubleSchema = v.strictObject({
  kind: v.picklist(cardTroubles),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** What is asked of the cards beside what functions ask over HTTPS. */
export interface LocalCards {
  give(openid: string): string
  shown(): readonly ServiceCard[]
  tokensGiven(): number
  addTrouble(trouble: v.InferOutput<typeof cardTroubleSchema>): void
}

/** WeChat's HTTPS interfaces, as far as functions use them: tokens and service cards. */
export interface ServiceCardsApi extends LocalCards {
  /** One `POST` below `/cgi-bin/` or `/wxa/`; null where no answer comes. */
  answer(target: string, body: string | null): Reply | null
  /** What the functions' environment says of the account. */
  readonly environment: Readonly<Record<string, string>>
  clear(): void
}

/** Nobody's, and checked all the same. */
export const LOCAL_APP_SECRET = 'local-cloud-only-app-secret-012345'

const tokenSchema = v.object({
  grant_type: v.literal('client_credential'),
  appid: v.literal(LOCAL_APPID),
  secret: v.string(),
})
const updateSchema = v.object({
  openid: v.string(),
  notify_type: v.literal(1005),
  notify_code: v.string(),
  content_json: v.string(),
})

function refusal(errcode: number, errmsg: string): Reply {
  return json(200, { errcode, errmsg })
}

function giveToken(body: unknown, tokens: AccessTokens): Reply {
  const parsed = v.safeParse(tokenSchema, body)
  if (!parsed.success) return refusal(40013, 'invalid appid')
  if (parsed.output.secret !== LOCAL_APP_SECRET) return refusal(40125, 'invalid appsecret')
  return json(200, tokens.give())
}

/** WeChat tells an expired token (42001) from one it never gave; here both are the latter. */
function updateCard(
  token: string,
  body: unknown,
  tokens: AccessTokens,
  cards: ServiceCards,
): Reply {
  if (!tokens.isGood(token)) return refusal(40001, 'invalid credential')
  const parsed = v.safeParse(updateSchema, body)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { openid, notify_code, content_json } = parsed.output
  return json(200, cards.update(openid, notify_code, content_json))
}

/**
 * @param file keeps the cards over a restart; null for none
 * @param url where the local cloud is served
 * @param now epoch milliseconds
 */
export function openServiceCardsApi(
  file: string | null,
  url: string,
  now: () => number,
): ServiceCardsApi {
  const tokens = openAccessTokens(now)
  const cards = openServiceCards(file, now)
  let troubles: CardTrouble[] = []

  function answered(path: string, query: URLSearchParams, body: unknown): Reply {
    switch (path) {
      case '/cgi-bin/stable_token':
        return giveToken(body, tokens)
      case '/wxa/set_user_notify':
        return updateCard(query.get('access_token') ?? '', body, tokens, cards)
      default:
        return refusal(40066, 'invalid url')
    }
  }
  return {
    answer(target, body) {
      const { pathname, searchParams } = new URL(target, url)
      const trouble = troubles.shift()
      if (trouble === 'down') return null
      if (trouble === 'busy') return refusal(-1, 'system error')
      if (trouble === 'used-up') return refusal(45009, 'reach max api daily quota limit')
      if (trouble === 'token-ended') tokens.end()
      const reply = answered(pathname, searchParams, body === null ? undefined : parseJson(body))
      return trouble === 'lost-reply' ? null : reply
    },
    give: cards.give,
    shown: cards.shown,
    tokensGiven: tokens.given,
    addTrouble({ kind, count }) {
      troubles = [...troubles, ...Array.from({ length: count }, () => kind)]
    },
    environment: { WECHAT_APP_SECRET: LOCAL_APP_SECRET, WECHAT_API_URL: url },
    clear() {
      tokens.clear()
      cards.clear()
      troubles = []
    },
  }
}
