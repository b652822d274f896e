import type { Language } from '@/shared/kernel/words'

/** Simplified Chinese, so that a browser takes its characters in the shapes used there. */
const TAGS: { readonly [L in Language]: string } = { zh: 'zh-CN', en: 'en' }

/** Tells the browser which language is written, so that it is read aloud in a voice of that language. */
export function writePageLanguage(language: Language): void {
  document.documentElement.lang = TAGS[language]
}
