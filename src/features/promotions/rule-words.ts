import type { Benefit, Promotion } from '@/shared/domain/promotions/promotion'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

/** What a rule does, as one reads it at arm's length, and what stands under it. */
export interface RuleFace {
  readonly big: Words
  readonly under: Words | null
}

/** 15 off a hundred are 8.5 折: Chinese counts what is left to pay, by tenths. */
function percentFace(percent: number): Words {
  const tenths = (100 - percent) / 10
  return { zh: `${tenths} 折`, en: `${percent}% off` }
}

function atPrice(priceFen: number): Words {
  const price = shortPrice(priceFen)
  return priceFen === 0 ? { zh: '免费', en: 'Free' } : { zh: price, en: price }
}

const whole: Words = { zh: '无门槛', en: 'any order' }

/** What a benefit does in two short pieces. */
export function benefitFace(benefit: Benefit, byItself: boolean): RuleFace {
  switch (benefit.kind) {
    case 'amount-off': {
      const { fromFen, offFen } = benefit
      const [from, off] = [shortPrice(fromFen), shortPrice(offFen)]
      return {
        big: { zh: `减 ${off}`, en: `${off} off` },
        under: fromFen <= offFen ? whole : { zh: `满 ${from} 可用`, en: `from ${from}` },
      }
    }
    case 'percent-off': {
      const { percent, mostFen } = benefit
      const most = mostFen === null ? null : shortPrice(mostFen)
      return {
        big: percentFace(percent),
        under: most === null ? null : { zh: `最多减 ${most}`, en: `${most} at most` },
      }
    }
    case 'item-at':
      return {
        big: atPrice(benefit.priceFen),
        under: byItself ? { zh: '每件', en: 'each' } : { zh: '最贵的一件', en: 'the dearest item' },
      }
    case 'buy-get': {
      const { buy, free } = benefit
      return {
        big: { zh: `买 ${buy} 送 ${free}`, en: `Buy ${buy}, get ${free}` },
        under: { zh: '送最便宜的', en: 'the cheapest free' },
      }
    }
    default:
      return benefit satisfies never
  }
}

/** The face of a promotion's ticket; a gift is named by its name. */
export function ruleFace({ benefit, how }: Pick<Promotion, 'benefit' | 'how'>): RuleFace {
  if (how.kind === 'gift') return { big: { zh: '礼品', en: 'Gift' }, under: null }
  return benefitFace(benefit, how.kind === 'by-itself')
}

/** What a rule does in one sentence, as a clerk would say it. */
export function benefitSentence(benefit: Benefit, byItself: boolean): Words {
  switch (benefit.kind) {
    case 'amount-off': {
      const { fromFen, offFen } = benefit
      const [from, off] = [shortPrice(fromFen), shortPrice(offFen)]
      if (fromFen <= offFen) return { zh: `立减 ${off}`, en: `${off} off` }
      return { zh: `满 ${from} 减 ${off}`, en: `${off} off from ${from}` }
    }
    case 'percent-off': {
      const { percent, mostFen } = benefit
      const { zh, en } = percentFace(percent)
      if (mostFen === null) return { zh, en }
      const most = shortPrice(mostFen)
      return { zh: `${zh}，最多减 ${most}`, en: `${en}, ${most} at most` }
    }
    case 'item-at': {
      const { zh, en } = atPrice(benefit.priceFen)
      if (byItself) return { zh: `每件 ${zh}`, en: `${en} each` }
      return benefit.priceFen === 0
        ? { zh: '最贵的一件免费', en: 'The dearest item is free' }
        : { zh: `最贵的一件 ${zh}`, en: `The dearest item for ${en}` }
    }
    case 'buy-get': {
      const { buy, free } = benefit
      return {
        zh: `买 ${buy} 送 ${free}：每 ${buy + free} 件里，最便宜的 ${free} 件免费`,
        en: `Buy ${buy}, get ${free}: of every ${buy + free}, the cheapest ${free} free`,
      }
    }
    default:
      return benefit satisfies never
  }
}
