import * as v from 'valibot'

/** What `msgSecCheck` takes in version 2, in the snake case of the wire. */
export const textSchema = v.object({
  content: v.pipe(v.string(), v.minLength(1), v.maxLength(2500)),
  version: v.literal(2),
  scene: v.picklist([1, 2, 3, 4]),
  openid: v.string(),
})

/** A few words that stand for the kinds the real service finds; its labels are its own numbers. */
const FOUND = [
  { words: ['加微信', '代开发票', 'casino'], suggest: 'risky', label: 10001 },
  { words: ['赌博'], suggest: 'risky', label: 20006 },
  { words: ['官方客服', 'admin'], suggest: 'review', label: 21000 },
] as const

/** What the service would say of a text: `pass`, or `review` or `risky` with the kind it found. */
export function checkText(content: string): { readonly suggest: string; readonly label: number } {
  const plain = content.toLowerCase()
  const found = FOUND.find(({ words }) => words.some((word) => plain.includes(word)))
  return found ? { suggest: found.suggest, label: found.label } : { suggest: 'pass', label: 100 }
}
