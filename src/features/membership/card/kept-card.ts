import type { CardView } from '@/shared/contracts/membership.contract'
import { recall, remember } from '@/wechat/storage'
import { type KeptCard, readKept } from './card-time'

const NAME = 'member-card'

/** The card as this phone last saw it, or null. */
export function keptCard(): KeptCard | null {
  return readKept(recall(NAME))
}

/** @param aheadMs how far the server's clock is ahead of the phone's */
export function keepCard(card: CardView, aheadMs: number): void {
  remember(NAME, card.member === null ? '' : JSON.stringify({ card, aheadMs }))
}

/** Nothing of a member stays on the phone of one who has left. */
export function forgetCard(): void {
  remember(NAME, '')
}
