import type { GiftView } from '@/shared/contracts/promotions.contract'
import type { Instant } from '@/shared/kernel/instant'
import { changingCodes } from '../membership/changing-codes'
import { codeShown } from './counter-mark'
import type { RewardClaimDocument } from './promotions.documents'

/** What a gift is to its owner now; null for what is no gift, or whose points are not spent yet. */
export function giftView(
  { _id, kind, promotion, status, until }: RewardClaimDocument,
  now: Instant,
): GiftView | null {
  if (kind === 'coupon' || status === 'asked' || status === 'refused' || status === 'done') {
    return null
  }
  const over = status === 'waiting' && until <= now
  const codes =
    status === 'waiting' && !over
      ? changingCodes(now, (window) => codeShown({ kind: 'gift', id: _id }, window))
      : []
  return { id: _id, promotion, status: over ? 'called-off' : status, codes, until }
}
