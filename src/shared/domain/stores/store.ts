import type { AskId } from '../../kernel/ids'
import type { MerchantText } from '../../kernel/words'

/** What somebody at a place may call the staff for: water, the bill. */
export interface Ask {
  readonly id: AskId
  readonly name: MerchantText
}
