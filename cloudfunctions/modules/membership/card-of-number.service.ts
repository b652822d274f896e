import { type CardDocument, cardNumberId, cardNumbers, cards } from './membership.documents'

/** The card of this number, which staff have from a look-up; undefined where nobody's. */
export async function cardOfNumber(number: string): Promise<CardDocument | undefined> {
  const index = await cardNumbers.get(cardNumberId(number))
  return index && (await cards.get(index.personId))
}
