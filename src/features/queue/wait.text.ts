import type { PauseReason, WaitQuote, WaitReason } from '@/shared/contracts/queue.views'
import type { Words } from '@/shared/kernel/words'
import { momentAhead } from './clock-time'

/** How long it will take, in one line. */
export function quoteWords(quote: WaitQuote): Words {
  if (quote.basis === 'setting') {
    const { aboutMinutes } = quote
    return {
      zh: `约 ${aboutMinutes} 分钟（店家设定）`,
      en: `About ${aboutMinutes} min (the shop's own setting)`,
    }
  }
  const { fromMinutes, toMinutes } = quote
  if (toMinutes === 0) return { zh: '马上就到', en: 'Any moment now' }
  if (fromMinutes === 0) return { zh: `${toMinutes} 分钟以内`, en: `Within ${toMinutes} min` }
  const range = fromMinutes === toMinutes ? `${toMinutes}` : `${fromMinutes}–${toMinutes}`
  return { zh: `约 ${range} 分钟`, en: `About ${range} min` }
}

/** One thing a wait rests on. */
export function reasonWords(reason: WaitReason, utcOffsetMinutes: number): Words {
  switch (reason.code) {
    case 'counters-open':
      return {
        zh: `${reason.of} 个柜台开了 ${reason.open} 个`,
        en: `${reason.open} of ${reason.of} counters open`,
      }
    case 'no-call-for':
      return {
        zh: `已有 ${reason.minutes} 分钟没有叫号`,
        en: `nobody called for ${reason.minutes} min`,
      }
    case 'capped-by-closing': {
      const { zh, en } = momentAhead(reason.closesAt, utcOffsetMinutes)
      return { zh: `${zh}打烊，最长到那时`, en: `no longer than closing, ${en}` }
    }
    case 'lane-paused':
      return { zh: '队伍暂停中', en: 'the line is paused' }
    default:
      return reason satisfies never
  }
}

export const pauseWords: { readonly [R in PauseReason]: Words } = {
  busy: { zh: '正忙不过来', en: 'very busy' },
  break: { zh: '店员休息', en: 'staff break' },
  cleaning: { zh: '正在清洁', en: 'cleaning' },
  'short-staffed': { zh: '人手不足', en: 'short-staffed' },
  equipment: { zh: '设备故障', en: 'equipment trouble' },
}

/** Why a lane takes nobody for the moment, and until when if that is known. */
export function pausedWords(
  pause: { readonly reason: PauseReason; readonly until?: number },
  utcOffsetMinutes: number,
): Words {
  const { zh, en } = pauseWords[pause.reason]
  if (pause.until === undefined) return { zh: `暂停：${zh}`, en: `Paused: ${en}` }
  const until = momentAhead(pause.until, utcOffsetMinutes)
  return { zh: `暂停：${zh}，${until.zh}恢复`, en: `Paused: ${en}, resumes ${until.en}` }
}
