import type { Payment } from '@/shared/contracts/booking.views'
import type { DepositWord } from '@/shared/domain/booking/service'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

/** What the service calls it: in law 定金 is another thing than the other two. */
const deposits: { readonly [W in DepositWord]: Words } = {
  订金: { zh: '订金', en: 'deposit' },
  预付款: { zh: '预付款', en: 'advance payment' },
  定金: { zh: '定金', en: 'earnest money (定金)' },
}

const big = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** `Tomorrow, …` within a sentence. */
const within = (moment: string) => moment.replace(/^To(day|morrow)/, 'to$1')

function deposit(word: DepositWord): Words {
  return deposits[word]
}

/** The name of what is paid in the app, at the head of a line; null where nothing is. */
function nameOf(asked: Payment): Words | null {
  switch (asked.due) {
    case 'at-the-store':
      return null
    case 'deposit': {
      const { zh, en } = deposit(asked.word)
      return { zh, en: big(en) }
    }
    case 'whole':
      return { zh: '全款', en: 'The whole price' }
    default:
      return asked satisfies never
  }
}

/** What is asked for before a booking is certain, in a row of facts; null where nothing is. */
function asked(payment: Payment): Words | null {
  switch (payment.due) {
    case 'at-the-store':
      return null
    case 'deposit': {
      const { zh, en } = deposit(payment.word)
      const fen = shortPrice(payment.fen)
      return { zh: `${zh} ${fen}`, en: `${fen} ${en}` }
    }
    case 'whole':
      return { zh: '预约时付全款', en: 'paid when booking' }
    default:
      return payment satisfies never
  }
}

/** The words of what a booking costs and what comes back. */
export const payment = {
  asked,
  nameOf,
  /** 民法典 586–587, in one line. */
  earnest: {
    zh: '这是定金：您不来，不能要求返还；店家不能履约，双倍返还（民法典第 587 条）。',
    en: 'This is 定金 by Chinese law (Civil Code, art. 587): it is lost if you do not come, and owed to you twice if the store fails.',
  },
  /** Said before anything is paid. */
  freeUntil: (moment: Words): Words => ({
    zh: `${moment.zh} 前取消，付的钱全部退回；之后取消不退。`,
    en: `Cancel before ${within(moment.en)} and all of it comes back; after that, none.`,
  }),
  neverFree: {
    zh: '离开始已经很近：付款后取消，钱不退。',
    en: 'It begins soon: once paid, nothing comes back if you cancel.',
  },
  changeUntil: (moment: Words): Words => ({
    zh: `${moment.zh} 前可以免费改约或取消。`,
    en: `Change or cancel freely before ${within(moment.en)}.`,
  }),
}
