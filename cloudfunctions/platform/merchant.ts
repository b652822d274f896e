import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Id, isId } from '@/shared/kernel/ids'

/** A merchant's text: Chinese, and English where they wrote it. */
export const merchantText = v.strictObject({
  zh: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  en: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
})

/** A picture, and what is to be seen on it. */
export const photo = v.strictObject({
  address: v.pipe(
    v.string(),
    v.maxLength(300),
    v.regex(
      /^(https:\/\/|cloud:\/\/|\/pictures\/)\S+$/,
      'a photo is https://…, a cloud file cloud://…, or /pictures/… of this folder',
    ),
  ),
  words: merchantText,
})

/** An id a merchant chose, such as a store's. */
export function merchantId<Of extends string>(mostCharacters: number) {
  return v.custom<Id<Of>>(
    (text) => isId(text) && text.length <= mostCharacters,
    `an id is 10 to ${mostCharacters} of a–z and 0–9`,
  )
}

/** One file of a merchant's folder from its text; what is wrong is named by file and field. */
export function parseMerchantFile<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): T {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${file}: not JSON`, { cause })
  }
  const parsed = v.safeParse(schema, content)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`)
}

/** Reads one file of a merchant's folder; what is wrong is named by file and field. */
export async function readMerchantFile<T>(
  folder: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  return parseMerchantFile(file, await readFile(join(folder, file), 'utf8'), schema)
}

/** Whether no two of a list have the same key. */
export function allDiffer<Item>(key: (item: Item) => string) {
  return (items: Item[]) => new Set(items.map(key)).size === items.length
}
