import { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, useRef, useState } from 'react'
import { createClient } from '@/cloud/client'
import { CloudProvider } from '@/cloud/cloud'
import { openTransport } from '@/cloud/transport'
import type { Language } from '@/shared/kernel/words'
import { LanguageProvider } from '@/ui/language'
import { spokenLanguage } from '@/ui/spoken-language'
import { TypeSizeProvider } from '@/ui/type-size'
import { network } from '@/wechat/network'
import { recall, remember } from '@/wechat/storage'
import { systemLocale } from '@/wechat/system-locale'
import { typeFactor } from '@/wechat/type-factor'
import './app.scss'

const LANGUAGE = 'language'

const speaking = () => spokenLanguage(recall(LANGUAGE), systemLocale())

const client = createClient({
  transport: openTransport(),
  now: Date.now,
  random: Math.random,
  sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
  language: speaking,
})

const keepLanguage = (language: Language) => remember(LANGUAGE, language)

/** As the reader has set it now: they may come back from having changed it. */
function useTypeFactor(): number {
  const [factor, setFactor] = useState(typeFactor)
  useDidShow(() => setFactor(typeFactor()))
  return factor
}

export default function App({ children }: PropsWithChildren) {
  const initial = useRef(speaking())
  return (
    <TypeSizeProvider factor={useTypeFactor()}>
      <LanguageProvider initial={initial.current} onChoose={keepLanguage}>
        <CloudProvider client={client} network={network}>
          {children}
        </CloudProvider>
      </LanguageProvider>
    </TypeSizeProvider>
  )
}
