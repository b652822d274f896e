import type { Words } from '@/shared/kernel/words'

/** Why money goes back, where nobody types it: what staff choose, and what the store's side says itself. */
export const refundReasons: readonly Words[] = [
  { zh: '做不了', en: 'Cannot be made' },
  { zh: '做错了', en: 'Made wrongly' },
  { zh: '等太久', en: 'Waited too long' },
  { zh: '不满意', en: 'Not as expected' },
]

/** Written by the cloud with the refund, in Chinese as WeChat shows it. */
const ownReasons: readonly Words[] = [
  { zh: '这一份做不了', en: 'This one cannot be made' },
  { zh: '顾客取消', en: 'Called off by the shopper' },
]

/** A refund's reason as its reader reads it; what somebody typed stays as it is. */
export function reasonWords(reason: string): Words {
  const known = [...refundReasons, ...ownReasons].find(
    ({ zh, en }) => reason === zh || reason === en,
  )
  return known ?? { zh: reason, en: reason }
}
