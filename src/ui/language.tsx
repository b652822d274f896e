import {
  createContext,
  type PropsWithChildren,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { type Language, type MerchantText, say } from '@/shared/kernel/words'
import { hearAskedLanguage } from './asked-language'
import { writePageLanguage } from './page-language'

interface Speaking {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<Speaking | null>(null)

interface Props {
  readonly initial: Language
  readonly onChoose: (language: Language) => void
}

export function LanguageProvider({ initial, onChoose, children }: PropsWithChildren<Props>) {
  const [language, setLanguage] = useState(initial)
  useEffect(() => writePageLanguage(language), [language])
  const choose = useCallback(
    (chosen: Language) => {
      setLanguage(chosen)
      onChoose(chosen)
    },
    [onChoose],
  )
  useEffect(() => hearAskedLanguage(choose), [choose])
  const speaking = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext.Provider value={speaking}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Speaking {
  const speaking = useContext(LanguageContext)
  if (speaking === null) throw new Error('useLanguage outside LanguageProvider')
  return speaking
}

/** Says words in the reader's language. */
export function useSay(): (words: MerchantText) => string {
  const { language } = useLanguage()
  return (words) => say(words, language)
}
