import * as v from 'valibot'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { systemClock } from './clock'
import { Collection } from './database'
import { required } from './environment'
import { operators } from './sdk'
import { askWechat } from './wechat-api'

/** The one place of the token (access_token): a document that only functions read. */
interface AccessTokenDocument {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  readonly token: string
  readonly expiresAt: Instant
  /** Somebody is just fetching a new one. */
  readonly fetchingUntil: Instant
}

const accessTokens = new Collection<AccessTokenDocument, AccessTokenDocument>(
  'accessTokens',
  (stored) => stored,
)

const ONLY = 'stable'

/**
 * In a token's last five minutes WeChat hands out the next one, and both are good meanwhile.
 * developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 */
const RENEW_BEFORE_MS = 5 * MINUTE_MS

/** Longer than fetching may take. */
const LEASE_MS = 10 * SECOND_MS
const LOOK_AGAIN_MS = 100
const MOST_LOOKS = LEASE_MS / LOOK_AGAIN_MS

const answerSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.number(),
})

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Never `force_refresh`: it ends a token others still use, and twenty a day are allowed. */
async function fetchToken(): Promise<v.InferOutput<typeof answerSchema>> {
  const said = await askWechat('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: required('WECHAT_APPID'),
    secret: required('WECHAT_APP_SECRET'),
  })
  const answer = v.safeParse(answerSchema, said)
  if (answer.success) return answer.output
  const code = 'errcode' in said ? String(said.errcode) : 'no token'
  throw new Error(`stable_token: ${code}`)
}

/** Fetches a token if this caller gets the lease. @returns undefined where somebody else has it */
async function renewed(known: AccessTokenDocument): Promise<string | undefined> {
  const { inc, set } = operators
  const { rev } = known
  const leased = await accessTokens.update(
    { _id: ONLY, rev },
    { fetchingUntil: set(systemClock.now() + LEASE_MS), rev: inc(1) },
  )
  if (!leased) return undefined
  const release = (change: Partial<AccessTokenDocument>) =>
    accessTokens.update(
      { _id: ONLY, rev: rev + 1 },
      {
        ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, set(value)])),
        fetchingUntil: set(0),
        rev: inc(1),
      },
    )
  try {
    const { access_token: token, expires_in: seconds } = await fetchToken()
    await release({ token, expiresAt: systemClock.now() + seconds * SECOND_MS })
    return token
  } catch (thrown) {
    await release({})
    throw thrown
  }
}

/**
 * The account's token, fetched once however many ask for it at once.
 *
 * @param refused one that WeChat no longer took (40001, 42001): any other is newer
 * @throws WechatApiUnclear where WeChat does not answer, an Error where it gives none
 */
export async function accessToken(refused?: string): Promise<string> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const known = await accessTokens.get(ONLY)
    const now = systemClock.now()
    if (!known) {
      await accessTokens.create({
        ...{ _id: ONLY, v: 1, rev: 0 },
        ...{ token: '', expiresAt: 0, fetchingUntil: 0 },
      })
      continue
    }
    if (known.token !== refused && known.expiresAt - RENEW_BEFORE_MS > now) return known.token
    const fetched = known.fetchingUntil <= now ? await renewed(known) : undefined
    if (fetched !== undefined) return fetched
    await sleep(LOOK_AGAIN_MS)
  }
  throw new Error('stable_token: another one keeps fetching')
}
