import { type CouponId, type Id, isId } from '../../kernel/ids'

/** What is shown at a counter: a coupon to be redeemed, or a gift to be handed over. */
export type ShownAtCounter =
  | { readonly kind: 'coupon'; readonly id: CouponId }
  | { readonly kind: 'gift'; readonly id: Id<'reward-claim'> }

/** One in ten thousand million to guess, and every guess names a coupon that is there. */
export const COUNTER_MARK_DIGITS = 10

const LETTERS = { coupon: 'c', gift: 'g' } as const

/** @param mark ten digits only the server can make of this coupon or gift and window */
export function counterCode({ kind, id }: ShownAtCounter, mark: string): string {
  return `${LETTERS[kind]}${id}${mark}`
}

/** Null for what no coupon or gift of ours ever showed. */
export function readCounterCode(
  text: string,
): { readonly shown: ShownAtCounter; readonly mark: string } | null {
  const mark = text.slice(-COUNTER_MARK_DIGITS)
  const id = text.slice(1, -COUNTER_MARK_DIGITS)
  if (!/^\d{10}$/.test(mark)) return null
  if (text.startsWith(LETTERS.coupon) && isId<'coupon'>(id)) {
    return { shown: { kind: 'coupon', id }, mark }
  }
  if (text.startsWith(LETTERS.gift) && isId<'reward-claim'>(id)) {
    return { shown: { kind: 'gift', id }, mark }
  }
  return null
}
