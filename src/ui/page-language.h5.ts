import type { Language } from '@/shared/kernel/words'

/** Tells the browser which language is written, so that it is read aloud in a voice of that language. */
export function writePageLanguage(language: Language): void {
  document.documentElement.lang = language
}
