import type { TierView } from '@/shared/contracts/loyalty.contract'

/** How much of the way to the next tier is gone, in percent; all of it at the top. */
export function shareOfNext({ spentFen, next }: Pick<TierView, 'spentFen' | 'next'>): number {
  if (next === null) return 100
  const wholeFen = spentFen + next.missingFen
  return wholeFen <= 0 ? 0 : Math.max(0, Math.floor((spentFen / wholeFen) * 100))
}
