/** A message template as the merchant chose it on mp.weixin.qq.com. */
export interface MessageTemplate {
  readonly id: string
  /** Its fields, such as `thing1` or `character_string2`: the letters name the type. */
  readonly fields: readonly string[]
}

/** Characters as people count them, so that a rare character is one. */
function length(text: string): number {
  return [...text].length
}

function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text) ? length(text) <= 10 : length(text) <= 20
}

const TIME = '\\d{1,2}:\\d{2}(:\\d{2})?'
const DATE = '\\d{4}(年\\d{1,2}月\\d{1,2}日|[-/]\\d{1,2}[-/]\\d{1,2})'
const MOMENT = `(${DATE}( ${TIME})?|${TIME})`

/**
 * What each type takes; `enum` and `const` are known only to the template's owner, so any value
 * passes. developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/subscribe-message/subscribeMessage.send
 */
const TYPES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => length(text) <= 20,
  character_string: (text) => /^[\x21-\x7e ]{1,32}$/.test(text),
  number: (text) => /^\d{1,32}(\.\d+)?$/.test(text) && text.length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(text),
  time: (text) => new RegExp(`^${MOMENT}(~${MOMENT})?$`).test(text),
  date: (text) => new RegExp(`^${DATE}( ${TIME})?(~${DATE}( ${TIME})?)?$`).test(text),
  amount: (text) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => /^[\d+\-() ]{1,17}$/.test(text),
  car_number: (text) => length(text) <= 8,
  name: isName,
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  enum: () => true,
  const: () => true,
}

/**
 * The first field that the service would not take, in the service's own words, or null.
 * @param data `{ thing1: { value } }`, as sent
 */
export function wrongValue(
  template: MessageTemplate,
  data: Readonly<Record<string, { readonly value: string | number }>>,
): string | null {
  for (const field of template.fields) {
    const value = data[field]?.value
    if (value === undefined || value === '') return `data.${field}.value is empty`
    const fits = TYPES[field.replace(/\d+$/, '')]
    if (fits && !fits(String(value))) return `data.${field}.value invalid`
  }
  return null
}
