import * as v from 'valibot'
import { popupAnswers } from '@/shared/contracts/notifications.contract'
import type { askings } from '@/shared/domain/notifications/message-kinds'
import type { InputSchema } from '../../platform/route'

/** WeChat asks for three at once; five on newer phones. */
const MOST_ANSWERS = 5

/** WeChat's template ids are 43 characters long. */
const MOST_ID = 100

const asking = v.picklist([
  'join',
  'pay',
  'wait',
  'book',
  'book-and-pay',
  'register',
  'register-and-pay',
  'keep',
  'write',
] satisfies (keyof typeof askings)[])

export const askingInput: InputSchema<'notifications/asking'> = v.strictObject({ asking })

export const reportInput: InputSchema<'notifications/report'> = v.strictObject({
  answers: v.pipe(
    v.array(
      v.strictObject({
        templateId: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_ID)),
        said: v.picklist(popupAnswers),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_ANSWERS),
  ),
})
