import type { Language } from '@/shared/kernel/words'

function languageIn(said: unknown): Language | null {
  if (typeof said !== 'object' || said === null || !('language' in said)) return null
  return said.language === 'zh' || said.language === 'en' ? said.language : null
}

/**
 * The local cloud's desk shows this page in a frame and has a language of its own: it is asked for
 * at the start, and hears when another is chosen. A page that stands alone has nobody to ask.
 */
export function hearAskedLanguage(choose: (language: Language) => void): () => void {
  const desk = window.parent
  if (desk === window) return () => undefined
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    const language = source === desk ? languageIn(data) : null
    if (language !== null) choose(language)
  }
  window.addEventListener('message', hear)
  desk.postMessage('which-language', '*')
  return () => window.removeEventListener('message', hear)
}
