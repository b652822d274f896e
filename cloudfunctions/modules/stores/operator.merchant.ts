import * as v from 'valibot'
import { merchantText } from '../../platform/merchant'

const paragraphWords = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000))

/** A text that binds: in both languages, so that nobody agrees to what they cannot read. */
const paragraphs = v.pipe(
  v.array(v.strictObject({ zh: paragraphWords, en: paragraphWords })),
  v.minLength(1),
  v.maxLength(40),
)

/** `merchant.json` of a merchant's folder: who runs the stores. */
export const operatorFile = v.strictObject({
  /**
   * Whether a number taken may have WeChat's live card (服务卡片 1005): only for a Mini Program whose
   * category is 餐饮服务/餐饮服务场所/餐饮服务管理企业. Without it there is none.
   */
  queueCard: v.exactOptional(v.boolean('true or false')),
  name: merchantText,
  complaintPhone: v.pipe(
    v.string(),
    v.regex(/^[\d+ -]{5,20}$/, 'a phone number is digits, spaces and -'),
  ),
  agreement: paragraphs,
  membershipRules: paragraphs,
  privacy: paragraphs,
})

export type OperatorOfMerchant = v.InferOutput<typeof operatorFile>
