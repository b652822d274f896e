import { ownRefundReasons } from '@/shared/domain/orders/own-refund-reasons'
import type { Words } from '@/shared/kernel/words'

/** Why money goes back, where staff choose it instead of typing. */
export const refundReasons: readonly Words[] = [
  { zh: '做不了', en: 'Cannot be made' },
  { zh: '做错了', en: 'Made wrongly' },
  { zh: '等太久', en: 'Waited too long' },
  { zh: '不满意', en: 'Not as expected' },
]

const known = [...refundReasons, ...Object.values(ownRefundReasons)]

/** A refund's reason as its reader reads it; what somebody typed stays as it is. */
export function reasonWords(reason: string): Words {
  return known.find(({ zh, en }) => reason === zh || reason === en) ?? { zh: reason, en: reason }
}
