import type { QuestionId } from './ids'
import type { MerchantText } from './words'

/** What a merchant asks once; the answer is at most 100 characters, and forgotten after 30 days. */
export interface Question {
  readonly id: QuestionId
  readonly asks: MerchantText
  readonly mustAnswer: boolean
}
