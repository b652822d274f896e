import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'

/** Entries of a table of words as choices, in their order. */
export function useChoices() {
  const say = useSay()
  return <K extends string>(
    prefix: string,
    keys: readonly K[],
    words: Readonly<Record<K, Words>>,
  ) => keys.map((value) => ({ value, id: `${prefix}-${value}`, label: say(words[value]) }))
}
