import type { Language } from '@/shared/kernel/words'

/** WeChat reads aloud in the phone's own language: a page has no say in it. */
export function writePageLanguage(_language: Language): void {}
