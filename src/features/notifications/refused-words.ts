import { refusalWords } from '@/cloud/refusal.text'
import { notificationsRefusals } from '@/cloud/refusals/notifications.text'
import type { Words } from '@/shared/kernel/words'

interface Refusal {
  readonly code: string
}

function isOurs(code: string): code is keyof typeof notificationsRefusals {
  return Object.keys(notificationsRefusals).includes(code)
}

/** The words of a refusal; this module's stand with its pages, outside the main package. */
export function refusedWords({ code }: Refusal): Words {
  return isOurs(code) ? notificationsRefusals[code] : refusalWords({ code })
}
