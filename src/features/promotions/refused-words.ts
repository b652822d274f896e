import { refusalWords } from '@/cloud/refusal.text'
import { promotionsRefusals } from '@/cloud/refusals/promotions.text'
import type { Words } from '@/shared/kernel/words'

interface Refusal {
  readonly code: string
  readonly points?: unknown
}

function isOurs(code: string): code is keyof typeof promotionsRefusals {
  return Object.keys(promotionsRefusals).includes(code)
}

/** A refusal's words with what it knows beside its code: how many points are missing. */
export function refusedWords({ code, points }: Refusal): Words {
  if (code === 'promotions/points-missing' && typeof points === 'number') {
    return { zh: `还差 ${points} 积分。`, en: `${points} more points are needed.` }
  }
  return isOurs(code) ? promotionsRefusals[code] : refusalWords({ code })
}
