import type { Input } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { MyData, NotAMember } from '@/shared/contracts/membership.contract'
import { acceptBirthday, type BirthdayRefusal } from '@/shared/domain/membership/birthday'
import { asNickname } from '@/shared/domain/membership/nickname'
import { isPhoneNumber, type PhoneNumber } from '@/shared/domain/membership/phone-number'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { callerOpenid } from '../../platform/identities'
import { checkText, phoneNumberOf } from '../../platform/open-interfaces'
import type { Writer } from '../../platform/route'
import { type Transaction, transaction } from '../../platform/transaction'
import { myData } from './card.service'
import { type CardDocument, cards, phoneId, phones } from './membership.documents'
import { forgetPhone } from './revoked.service'

type Answered<R extends RefusalShape> = Promise<Result<MyData, R | NotAMember | CallRefusal>>

type Change = Partial<Pick<CardDocument, 'nickname' | 'phone' | 'birthday' | 'language'>>

/** Whether this very request has been done before: then its answer, or the word that it was another. */
function repeated(card: CardDocument, { intent }: Writer): Result<MyData, CallRefusal> | null {
  if (card.last.intentId !== intent.id) return null
  if (card.last.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  return ok(myData(card))
}

/**
 * Changes what is kept of the caller. The same request arriving again finds the change made.
 * @param beside what else is written with it; like all of a transaction it may run again
 */
function changeMine<R extends RefusalShape>(
  writer: Writer,
  decide: (card: CardDocument) => Result<Change, R>,
  beside: (tx: Transaction, before: CardDocument) => Promise<void> = async () => undefined,
): Answered<R> {
  const { person, intent } = writer
  return transaction(async (tx) => {
    const card = await tx.get(cards, person)
    if (!card) return refuse({ code: 'membership/not-a-member' })
    const again = repeated(card, writer)
    if (again) return again
    const decided = decide(card)
    if (!decided.ok) return decided
    const last = { intentId: intent.id, fingerprint: intent.fingerprint }
    const changed: CardDocument = { ...card, ...decided.value, last, rev: card.rev + 1 }
    await beside(tx, card)
    await tx.put(cards, changed)
    return ok(myData(changed))
  })
}

/** A nickname is kept only once WeChat has looked at it and found nothing. */
export async function setNickname(
  input: Input<'membership/set-nickname'>,
  writer: Writer,
): Answered<
  | { readonly code: 'membership/nickname-unfit' }
  | { readonly code: 'membership/nickname-unchecked' }
> {
  if (input.nickname === null) return changeMine(writer, () => ok({ nickname: null }))
  const nickname = asNickname(input.nickname)
  if (nickname === null) return refuse({ code: 'membership/nickname-unfit' })
  const card = await cards.get(writer.person)
  if (!card) return refuse({ code: 'membership/not-a-member' })
  const again = repeated(card, writer)
  if (again) return again
  const found = await checkText(nickname, callerOpenid(), 'personal-data')
  if (found !== 'fit') return refuse({ code: `membership/nickname-${found}` })
  return changeMine(writer, () => ok({ nickname }))
}

export function setBirthday(
  { birthday }: Input<'membership/set-birthday'>,
  writer: Writer,
): Answered<BirthdayRefusal> {
  return changeMine(writer, (card) => {
    const accepted = acceptBirthday(card, birthday, writer.now)
    return accepted.ok ? ok({ birthday: accepted.value }) : accepted
  })
}

export function setLanguage(
  { language }: Input<'membership/set-language'>,
  writer: Writer,
): Answered<never> {
  return changeMine(writer, () => ok({ language }))
}

/** Numbers pass from hand to hand: WeChat vouches for who has it now, so nobody else keeps it. */
async function takePhone(tx: Transaction, card: CardDocument, phone: PhoneNumber): Promise<void> {
  await forgetPhone(tx, card)
  const index = await tx.get(phones, phoneId(phone))
  const other = index && index.personId !== card._id && (await tx.get(cards, index.personId))
  if (other) await tx.put(cards, { ...other, phone: null, rev: other.rev + 1 })
  await tx.put(phones, { _id: phoneId(phone), v: 1, personId: card._id })
}

export async function givePhone(
  { code }: Input<'membership/give-phone'>,
  writer: Writer,
): Answered<{ readonly code: 'membership/phone-code-unknown' }> {
  const card = await cards.get(writer.person)
  if (!card) return refuse({ code: 'membership/not-a-member' })
  // A code works once: asked again, WeChat would not know it any more.
  const again = repeated(card, writer)
  if (again) return again
  const phone = await phoneNumberOf(code, callerOpenid())
  if (phone === null || !isPhoneNumber(phone)) {
    const done = await cards.get(writer.person)
    return (done && repeated(done, writer)) ?? refuse({ code: 'membership/phone-code-unknown' })
  }
  return changeMine(
    writer,
    () => ok({ phone }),
    (tx, before) => takePhone(tx, before, phone),
  )
}

export function removePhone(_input: Record<string, never>, writer: Writer): Answered<never> {
  return changeMine(writer, () => ok({ phone: null }), forgetPhone)
}
