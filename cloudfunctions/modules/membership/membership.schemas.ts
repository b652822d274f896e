import * as v from 'valibot'
import { lookUpScreens } from '@/shared/contracts/membership.contract'
import { joiningAges } from '@/shared/domain/membership/joining'
import { isPhoneNumber } from '@/shared/domain/membership/phone-number'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const language = v.picklist(['zh', 'en'])

/** Longer texts than any of ours are refused before anything looks at them. */
const text = (mostCharacters: number) => v.pipe(v.string(), v.maxLength(mostCharacters))

const phone = v.pipe(
  v.strictObject({ countryCode: text(3), number: text(14) }),
  v.check(isPhoneNumber),
)

export const nothing = v.strictObject({})
export const joinInput: InputSchema<'membership/join'> = v.strictObject({
  age: v.picklist(joiningAges),
  terms: text(20),
  language,
})
export const nicknameInput: InputSchema<'membership/set-nickname'> = v.strictObject({
  nickname: v.nullable(text(500)),
})
export const birthdayInput: InputSchema<'membership/set-birthday'> = v.strictObject({
  birthday: text(10),
})
export const languageInput: InputSchema<'membership/set-language'> = v.strictObject({ language })
export const phoneInput: InputSchema<'membership/give-phone'> = v.strictObject({
  code: v.pipe(text(200), v.minLength(1)),
})
export const presenceInput: InputSchema<'membership/prove-presence'> = v.strictObject({
  storeId,
  code: text(64),
})
export const findInput: InputSchema<'membership/find'> = v.strictObject({
  storeId,
  by: v.union([v.strictObject({ code: text(200) }), v.strictObject({ phone })]),
  screen: v.picklist(lookUpScreens),
})
export const storeInput = v.strictObject({ storeId })
