import { refusalWords } from '@/cloud/refusal.text'
import type { Words } from '@/shared/kernel/words'
import { dayAndTime } from '@/ui/day-and-time'
import { CHINA_OFFSET_MINUTES } from '@/ui/merchant-clock'

interface Refusal {
  readonly code: string
  readonly until?: unknown
  readonly triesLeft?: unknown
}

/** A refusal's words with what it knows beside its code: until when, how many tries are left. */
export function refusedWords(
  refusal: Refusal,
  utcOffsetMinutes: number = CHINA_OFFSET_MINUTES,
): Words {
  const { code, until, triesLeft } = refusal
  if (code === 'staff/locked' && typeof until === 'number') {
    const at = dayAndTime(until, utcOffsetMinutes)
    return {
      zh: `试错太多次，锁到 ${at.zh}。设置一个新密码可以马上解开。`,
      en: `Too many wrong tries: locked until ${at.en}. Setting a new PIN opens it at once.`,
    }
  }
  if (code === 'staff/wrong-pin' && typeof triesLeft === 'number') {
    return {
      zh: `密码不对，还可以试 ${triesLeft} 次。`,
      en: `That PIN is wrong. ${triesLeft === 1 ? '1 try' : `${triesLeft} tries`} left.`,
    }
  }
  return refusalWords(refusal)
}
