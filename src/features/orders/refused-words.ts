import { refusalWords } from '@/cloud/refusal.text'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

interface Refusal {
  readonly code: string
  readonly leftFen?: unknown
}

/** A refusal's words with what it knows beside its code: how much there still is to give back. */
export function refusedWords(refusal: Refusal): Words {
  const { code, leftFen } = refusal
  if (code === 'orders/refund-too-much' && typeof leftFen === 'number') {
    return {
      zh: `超过了还能退的 ${price(leftFen)}。`,
      en: `That is more than the ${price(leftFen)} left to refund.`,
    }
  }
  return refusalWords(refusal)
}
