import { refusalWords } from '@/cloud/refusal.text'
import { loyaltyRefusals } from '@/cloud/refusals/loyalty.text'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

interface Refusal {
  readonly code: string
  readonly upToFen?: unknown
}

function isOurs(code: string): code is keyof typeof loyaltyRefusals {
  return Object.keys(loyaltyRefusals).includes(code)
}

/** A refusal's words with what it knows beside its code: up to which amount one may act alone. */
export function refusedWords({ code, upToFen }: Refusal): Words {
  if (code === 'loyalty/above-limit' && typeof upToFen === 'number') {
    const most = shortPrice(upToFen)
    return {
      zh: `一次最多 ${most}，再多要请店长来开。`,
      en: `Up to ${most} at a time. More is for somebody in charge.`,
    }
  }
  return isOurs(code) ? loyaltyRefusals[code] : refusalWords({ code })
}
