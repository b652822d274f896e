import type { PersonId } from '@/shared/kernel/ids'
import { type Transaction, transaction } from '../../platform/transaction'
import { type CardDocument, cards, phoneId, phones } from './membership.documents'

/** The phone number is nobody's any more. */
export async function forgetPhone(tx: Transaction, { _id, phone }: CardDocument): Promise<void> {
  if (phone === null) return
  const index = await tx.get(phones, phoneId(phone))
  if (index?.personId === _id) await tx.remove(phones, phoneId(phone))
}

/** What WeChat gave us of a member and can be taken back in WeChat's own settings. */
export type Revocable = 'phone' | 'nickname'

/** A member took back what WeChat had given us of them: it is kept no longer. */
export function forgetRevoked(person: PersonId, what: Revocable): Promise<void> {
  return transaction(async (tx) => {
    const card = await tx.get(cards, person)
    if (!card || card[what] === null) return
    if (what === 'phone') await forgetPhone(tx, card)
    await tx.put(cards, { ...card, [what]: null, rev: card.rev + 1 })
  })
}
