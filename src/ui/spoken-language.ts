import type { Language } from '@/shared/kernel/words'

/**
 * The language to speak: the one chosen on this phone, or else Chinese for any Chinese locale
 * (`zh_CN`, `zh-Hant`) and English for all others.
 */
export function spokenLanguage(chosen: string | null, locale: string): Language {
  if (chosen === 'zh' || chosen === 'en') return chosen
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
