import { asId, type StoreId } from '@/shared/kernel/ids'
import type { Transaction } from '../../platform/transaction'
import { stores } from '../stores/stores.documents'
import { type FeedbackDocument, feedback } from './feedback.documents'
import type { Telling } from './message-facts'
import { messageId, type StillTrue, tellWithin } from './tell.service'

/**
 * Writes that what somebody wrote was answered, with the answer.
 * @returns the message that is due, to be tried right after the commit
 */
export async function tellOfAnswer(
  tx: Transaction,
  { _id: about, storeId, personId, reply }: FeedbackDocument,
): Promise<readonly string[]> {
  if (reply === null) return []
  const { name: storeName, tradingDay } = await storeWithin(tx, storeId)
  const telling: Telling<'feedback-answered'> = {
    kind: 'feedback-answered',
    personId,
    about,
    occasion: '',
    utcOffsetMinutes: tradingDay.utcOffsetMinutes,
    facts: { storeName, answer: reply.text, answeredAt: reply.at },
  }
  await tellWithin(tx, telling, reply.at)
  return [messageId(telling)]
}

async function storeWithin(tx: Transaction, storeId: StoreId) {
  const store = await tx.get(stores, storeId)
  if (!store) throw new Error(`feedback was written to ${storeId}, a store without a document`)
  return store
}

/** Whether an answer is still there to be read: what was written goes with who wrote it. */
export const answerStillTrue: Pick<StillTrue, 'feedback-answered'> = {
  'feedback-answered': async ({ personId, about }) => {
    const there = await feedback.get(asId<'feedback'>(about))
    return there?.personId === personId && there.reply !== null
  },
}
