import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import type { HomeWord as Word } from './home-place'
import { storesText } from './stores.text'

const words = {
  'bad-code': storesText.badCode,
  'missing-page': storesText.missingPage,
} as const

/** A calm word about what was looked for and is not there. */
export function HomeWord({ word }: { readonly word: Word | null }) {
  const say = useSay()
  return word === null ? null : <Aside id={word} words={say(words[word])} />
}
