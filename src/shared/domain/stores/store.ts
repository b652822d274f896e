import type { BusinessDay } from '../../kernel/business-day'
import type { AskId, NoticeId } from '../../kernel/ids'
import type { MerchantText } from '../../kernel/words'

/** A city as the merchant names it, by a short id such as `shanghai`. */
export interface City {
  readonly id: string
  readonly name: MerchantText
}

export interface Photo {
  /**
   * Where the phone finds the picture: `https://…` or a cloud file id `cloud://…`. The demo's are
   * `/pictures/…`, which only the local cloud serves.
   */
  readonly address: string
  /** What is to be seen, for those who cannot. */
  readonly words: MerchantText
}

/** Words of the store's to its shoppers, shown on the days from and until, both included. */
export interface Notice {
  readonly id: NoticeId
  readonly words: MerchantText
  /** Null: at once, or until it is taken down. */
  readonly from: BusinessDay | null
  readonly until: BusinessDay | null
}

/** What a store does for its shoppers through this Mini Program. */
export type Offer = 'queue'

/** What somebody at a place may call the staff for: water, the bill. */
export interface Ask {
  readonly id: AskId
  readonly name: MerchantText
}

/** Who runs the stores, and what they bind themselves to; each text in paragraphs. */
export interface Operator {
  readonly name: MerchantText
  readonly complaintPhone: string
  readonly agreement: readonly MerchantText[]
  readonly membershipRules: readonly MerchantText[]
  readonly privacy: readonly MerchantText[]
}

/** The notices that hold on a day. Days compare as texts. */
export function noticesOn(notices: readonly Notice[], day: BusinessDay): Notice[] {
  return notices.filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || day <= until),
  )
}
