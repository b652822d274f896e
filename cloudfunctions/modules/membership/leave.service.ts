import type { Output } from '@/shared/contracts'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { callerOpenid, forgetIdentity } from '../../platform/identities'
import type { Writer } from '../../platform/route'
import { transaction } from '../../platform/transaction'
import { placesOf, sharedPhone } from '../staff/staff.service'
import type { Belongings } from './belongings-port'
import { leftMarkId } from './left-mark'
import {
  cardNumberId,
  cardNumbers,
  cards,
  leftMarks,
  phoneId,
  phones,
} from './membership.documents'

/**
 * The person goes: who they are, what they wrote and agreed to be told, and of a member their card,
 * its number and their phone number, all at once. What they did stays under an id that now leads to
 * nobody, and a mark says for twelve months that this WeChat account was a member; of who never was,
 * none is left. Sent again, it is a new person's request: there is nothing left to remove but that
 * person, and the answer is the same.
 */
export const leave =
  (belongings: Belongings) =>
  async (
    _input: Record<string, never>,
    { person, now }: Writer,
  ): Promise<Result<Output<'membership/leave'>, { readonly code: 'membership/works-here' }>> => {
    const works = (await placesOf(person, now)).length > 0 || (await sharedPhone(person))
    if (works) return refuse({ code: 'membership/works-here' })
    const openid = callerOpenid()
    await transaction(async (tx) => {
      await belongings.forget(tx, person, now)
      const card = await tx.get(cards, person)
      if (card) {
        const carried = await belongings.leave(tx, person, now)
        await tx.put(leftMarks, { _id: leftMarkId(openid), v: 2, at: now, carried })
        const index = card.phone && (await tx.get(phones, phoneId(card.phone)))
        if (index?.personId === person) await tx.remove(phones, index._id)
        await tx.remove(cardNumbers, cardNumberId(card.number))
        await tx.remove(cards, person)
      }
      await forgetIdentity(tx, openid)
    })
    return ok({ left: true })
  }
