import { useState } from 'react'
import type { WantedBenefits } from '@/shared/domain/orders/benefits'

/** As many as there are and may be used: the cloud takes no more. The contract's largest number. */
const ALL_POINTS = 100_000_000

/** What one wants taken off, as it is asked for and as it is changed. */
export interface BenefitsInHand {
  readonly wanted: WantedBenefits
  readonly pick: (coupon: WantedBenefits['coupon']) => void
  readonly usePoints: (used: boolean) => void
}

/** The best coupon by itself, and points only when one says so. */
export function useBenefits(): BenefitsInHand {
  const [coupon, pick] = useState<WantedBenefits['coupon']>('best')
  const [used, usePoints] = useState(false)
  return { wanted: { coupon, points: used ? ALL_POINTS : 0 }, pick, usePoints }
}
