import type { AnyRefusal } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'
import { catalogueRefusals } from './refusals/catalogue.text'
import { membershipRefusals } from './refusals/membership.text'
import { ordersRefusals } from './refusals/orders.text'
import { paymentsRefusals } from './refusals/payments.text'
import { queueRefusals } from './refusals/queue.text'
import type { RefusalsOf } from './refusals/refusals-of'
import { requestRefusals } from './refusals/request.text'
import { staffRefusals } from './refusals/staff.text'
import { storesRefusals } from './refusals/stores.text'

/** Modules that only pages outside the main package ask have their words there. */
type Elsewhere = RefusalsOf<'booking' | 'events' | 'loyalty' | 'notifications' | 'promotions'>
type Code = Exclude<AnyRefusal['code'], Elsewhere>

/** Every refusal has its words; a new one does not compile until someone writes them. */
const words: { readonly [C in Code]: Words } = {
  ...requestRefusals,
  ...storesRefusals,
  ...staffRefusals,
  ...membershipRefusals,
  ...paymentsRefusals,
  ...catalogueRefusals,
  ...queueRefusals,
  ...ordersRefusals,
}

/** For a refusal newer than this phone's code. */
const unknown: Words = {
  zh: '现在没能办成，请稍后再试。',
  en: 'That is not possible just now. Please try again later.',
}

function isKnown(code: string): code is Code {
  return Object.keys(words).includes(code)
}

export function refusalWords(refusal: { readonly code: string }): Words {
  return isKnown(refusal.code) ? words[refusal.code] : unknown
}
