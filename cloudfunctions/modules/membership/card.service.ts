import { randomInt } from 'node:crypto'
import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { MyData } from '@/shared/contracts/membership.contract'
import { cardCode } from '@/shared/domain/membership/card-code'
import { cardNumberOf } from '@/shared/domain/membership/card-number'
import { CODES_POLL_MS } from '@/shared/domain/membership/code-window'
import { TERMS_VERSION } from '@/shared/domain/membership/joining'
import type { PersonId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { CloudError } from '../../platform/errors'
import { callerOpenid } from '../../platform/identities'
import { retryWhileContended } from '../../platform/retry'
import type { Reader, Writer } from '../../platform/route'
import { type Transaction, transaction } from '../../platform/transaction'
import type { Belongings } from './belongings-port'
import { changingCodes } from './changing-codes'
import { signCard } from './keys'
import { leftMarkId } from './left-mark'
import {
  type CardDocument,
  cardNumberId,
  cardNumbers,
  cards,
  leftMarks,
} from './membership.documents'

export function myData(card: CardDocument): MyData {
  const { number, joinedAt, age, terms, nickname, phone, birthday, language } = card
  return { number, joinedAt, age, terms, nickname, phone, birthday, language }
}

export async function me(
  _input: Record<string, never>,
  { person }: Reader,
): Promise<Result<Output<'membership/me'>, never>> {
  const mine = person && (await cards.get(person))
  return ok({ me: mine ? myData(mine) : null, known: person !== undefined })
}

export async function card(
  _input: Record<string, never>,
  { person, now }: Reader,
): Promise<Result<Output<'membership/card'>, never>> {
  const mine = person && (await cards.get(person))
  if (!mine) return ok({ member: null, codes: [] })
  const { _id, number, nickname } = mine
  return ok({
    member: { number, nickname },
    codes: changingCodes(now, (window) => cardCode(number, window, signCard(_id, window))),
    nextPollMs: CODES_POLL_MS,
  })
}

function newCard(
  person: PersonId,
  { age, terms, language }: Input<'membership/join'>,
  { intent, now }: Writer,
  joinedBefore: boolean,
): CardDocument {
  const drawn = String(randomInt(100_000_000, 1_000_000_000))
  return {
    _id: person,
    v: 1,
    rev: 0,
    number: cardNumberOf(drawn),
    joinedAt: now,
    age,
    terms,
    joinedBefore,
    nickname: null,
    phone: null,
    birthday: null,
    language,
    last: { intentId: intent.id, fingerprint: intent.fingerprint },
  }
}

/** Writes the card and takes its number, both or neither; false when either was there already. */
async function giveOut(
  made: CardDocument,
  comeBack: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  try {
    await transaction(async (tx) => {
      await tx.create(cards, made)
      await tx.create(cardNumbers, { _id: cardNumberId(made.number), v: 1, personId: made._id })
      await comeBack(tx)
    })
    return true
  } catch (thrown) {
    if (thrown instanceof CloudError && thrown.kind === 'exists') return false
    throw thrown
  }
}

/** Makes the caller a member. One who is a member already, by this request or another, stays so. */
export const join =
  (belongings: Belongings) =>
  (
    input: Input<'membership/join'>,
    writer: Writer,
  ): Promise<
    Result<Output<'membership/join'>, CallRefusal | { readonly code: 'membership/terms-changed' }>
  > => {
    const { person, intent, now } = writer
    return retryWhileContended('join', async () => {
      const there = await cards.get(person)
      if (there) {
        const { intentId, fingerprint } = there.last
        const reused = intentId === intent.id && fingerprint !== intent.fingerprint
        return reused ? refuse({ code: 'request/reused' }) : ok(myData(there))
      }
      if (input.terms !== TERMS_VERSION) return refuse({ code: 'membership/terms-changed' })
      const mark = await leftMarks.get(leftMarkId(callerOpenid()))
      const made = newCard(person, input, writer, mark !== undefined)
      const given = await giveOut(made, async (tx) => {
        if (mark) await belongings.comeBack(tx, person, mark.carried, now)
      })
      return given ? ok(myData(made)) : 'again'
    })
  }
