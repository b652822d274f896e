import { refusalWords } from '@/cloud/refusal.text'
import { bookingRefusals } from '@/cloud/refusals/booking.text'
import type { Words } from '@/shared/kernel/words'

interface Refusal {
  readonly code: string
}

function isOurs(code: string): code is keyof typeof bookingRefusals {
  return Object.keys(bookingRefusals).includes(code)
}

/** The words of a refusal; this module's stand with its pages, outside the main package. */
export function refusedWords({ code }: Refusal): Words {
  return isOurs(code) ? bookingRefusals[code] : refusalWords({ code })
}
