import { type Language, type MerchantText, say } from '@/shared/kernel/words'

/** Size and choices in one row: `大杯 · 少糖`; empty where there was nothing to choose. */
export function chosenWords(chosen: readonly MerchantText[], language: Language): string {
  return chosen.map((text) => say(text, language)).join(' · ')
}
