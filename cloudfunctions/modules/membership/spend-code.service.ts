import { readCardCode, windowOfCode } from '@/shared/domain/membership/card-code'
import { isTaken, windowOver } from '@/shared/domain/membership/code-window'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Intent } from '../../platform/request'
import { isCardMark } from './keys'
import {
  type CardDocument,
  type CodePurpose,
  cardNumberId,
  cardNumbers,
  cards,
  spentCodeId,
  spentCodes,
} from './membership.documents'

export type CodeRefusal =
  | { readonly code: 'membership/unknown-code' }
  | { readonly code: 'membership/code-expired' }
  | { readonly code: 'membership/code-used' }

interface Understood {
  readonly card: CardDocument
  readonly window: number
}

/** Whose code it is and of which window, if the server made it and its time is now. */
async function understand(text: string, now: Instant): Promise<Result<Understood, CodeRefusal>> {
  const code = readCardCode(text)
  const number = code && (await cardNumbers.get(cardNumberId(code.number)))
  const card = number && (await cards.get(number.personId))
  const window = code ? windowOfCode(code, now) : 0
  if (!code || !card || !isCardMark(code.mark, card._id, window)) {
    return refuse({ code: 'membership/unknown-code' })
  }
  if (!isTaken(window, now)) return refuse({ code: 'membership/code-expired' })
  return ok({ card, window })
}

/**
 * Takes a card's code for one purpose. Of two counters taking it at once, one gets the member; the
 * same request taking it again gets the member again.
 */
export async function spendCode(
  text: string,
  purpose: CodePurpose,
  intent: Intent,
  now: Instant,
): Promise<Result<CardDocument, CodeRefusal>> {
  const understood = await understand(text, now)
  if (!understood.ok) return understood
  const { card, window } = understood.value
  const _id = spentCodeId(purpose, card.number, window)
  const spent = { _id, v: 1, intentId: intent.id, overAt: windowOver(window) } as const
  if ((await spentCodes.create(spent)) === 'created') return ok(card)
  const first = await spentCodes.get(_id)
  return first?.intentId === intent.id ? ok(card) : refuse({ code: 'membership/code-used' })
}
