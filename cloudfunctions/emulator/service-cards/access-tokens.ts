import { randomBytes } from 'node:crypto'
import { CARD_LIMITS } from './limits'

interface Token {
  readonly token: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** The account's tokens as `stable_token` hands them out. */
export interface AccessTokens {
  /** The one in use, or in its last five minutes the next one: both are good meanwhile. */
  give(): { readonly access_token: string; readonly expires_in: number }
  isGood(token: string): boolean
  /** Ends what was handed out, as somebody's `force_refresh` elsewhere does. */
  end(): void
  /** How often one was asked for. */
  given(): number
  clear(): void
}

/** @param now epoch milliseconds */
export function openAccessTokens(now: () => number): AccessTokens {
  let good: Token[] = []
  let given = 0
  const left = ({ expiresAt }: Token) => Math.floor((expiresAt - now()) / 1_000)
  return {
    give() {
      given += 1
      const last = good[good.length - 1]
      const fresh = last && left(last) > CARD_LIMITS.tokenRenewedSecondsBefore
      const token = fresh
        ? last
        : {
            token: randomBytes(24).toString('base64url'),
            expiresAt: now() + CARD_LIMITS.tokenLifeSeconds * 1_000,
          }
      if (!fresh) good = [...good.filter((each) => left(each) > 0), token]
      return { access_token: token.token, expires_in: left(token) }
    },
    isGood: (token) => good.some((each) => each.token === token && each.expiresAt > now()),
    end() {
      good = []
    },
    given: () => given,
    clear() {
      good = []
      given = 0
    },
  }
}
