import type { MerchantText } from '../../kernel/words'

/** What somebody at a place may call the staff for: water, the bill. */
export interface Ask {
  readonly id: string
  readonly name: MerchantText
}

/** An ask's id, which the merchant chose: `water`. */
export const ASK_ID_PATTERN = /^[a-z]{2,20}$/
