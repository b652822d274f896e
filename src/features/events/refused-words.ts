import { refusalWords } from '@/cloud/refusal.text'
import { eventsRefusals } from '@/cloud/refusals/events.text'
import type { Words } from '@/shared/kernel/words'

interface Refusal {
  readonly code: string
  readonly placesLeft?: unknown
  readonly most?: unknown
  readonly taken?: unknown
  readonly status?: unknown
}

function isOurs(code: string): code is keyof typeof eventsRefusals {
  return Object.keys(eventsRefusals).includes(code)
}

/** A refusal's words with what it knows beside its code: how many places there are. */
export function refusedWords({ code, placesLeft, most, taken, status }: Refusal): Words {
  if (code === 'events/not-now' && status === 'too-early') {
    return {
      zh: '不是今天的场次，请看日期。',
      en: 'This is another day’s. Please look at the date.',
    }
  }
  if (code === 'events/full' && typeof placesLeft === 'number' && placesLeft > 0) {
    const en = placesLeft === 1 ? 'Only 1 place is left.' : `Only ${placesLeft} places are left.`
    return { zh: `只剩 ${placesLeft} 个名额了。`, en }
  }
  if (code === 'events/too-many' && typeof most === 'number') {
    return { zh: `每人最多 ${most} 个名额。`, en: `One person can have up to ${most}.` }
  }
  if (code === 'events/places-taken' && typeof taken === 'number') {
    return {
      zh: `已经占用了 ${taken} 个名额，不能再少。`,
      en: `${taken} places are taken: there cannot be fewer.`,
    }
  }
  return isOurs(code) ? eventsRefusals[code] : refusalWords({ code })
}
