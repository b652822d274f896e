import type { Language } from '@/shared/kernel/words'

/** In WeChat nobody stands around the page. */
export function hearAskedLanguage(_choose: (language: Language) => void): () => void {
  return () => undefined
}
