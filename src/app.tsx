import { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, useRef, useState } from 'react'
import { createClient } from '@/cloud/client'
import { CloudProvider } from '@/cloud/cloud'
import { openTransport } from '@/cloud/transport'
import { missingPageAddress } from '@/features/stores/addresses'
import { createEntryCounter } from '@/features/stores/entry-counter'
import type { Language } from '@/shared/kernel/words'
import { LanguageProvider } from '@/ui/language'
import { spokenLanguage } from '@/ui/spoken-language'
import { TypeSizeProvider } from '@/ui/type-size'
import { useEntering } from '@/wechat/entering'
import { useMissingPage } from '@/wechat/missing-page'
import { restartAt } from '@/wechat/navigation'
import { network } from '@/wechat/network'
import { recall, remember } from '@/wechat/storage'
import { systemLocale } from '@/wechat/system-locale'
import { typeFactor } from '@/wechat/type-factor'
import './app.scss'

const LANGUAGE = 'language'
const LARGE_TYPE = 'large-type'

const speaking = () => spokenLanguage(recall(LANGUAGE), systemLocale())

const client = createClient({
  transport: openTransport(),
  now: Date.now,
  random: Math.random,
  sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
  language: speaking,
})

const countEntry = createEntryCounter(client, PLAIN_LINK_PREFIX, (act, afterMs) =>
  setTimeout(act, afterMs),
)

const showHome = () => restartAt(missingPageAddress())

const keepLargeType = (large: boolean) => remember(LARGE_TYPE, large ? 'yes' : '')

const keepLanguage = (language: Language) => remember(LANGUAGE, language)

/** As the reader has set it now: they may come back from having changed it. */
function useTypeFactor(): number {
  const [factor, setFactor] = useState(typeFactor)
  useDidShow(() => setFactor(typeFactor()))
  return factor
}

export default function App({ children }: PropsWithChildren) {
  const initial = useRef(speaking())
  const initiallyLarge = useRef(recall(LARGE_TYPE) !== null)
  useEntering(countEntry)
  useMissingPage(showHome)
  return (
    <TypeSizeProvider
      factor={useTypeFactor()}
      initialLarge={initiallyLarge.current}
      onChoose={keepLargeType}
    >
      <LanguageProvider initial={initial.current} onChoose={keepLanguage}>
        <CloudProvider client={client} network={network}>
          {children}
        </CloudProvider>
      </LanguageProvider>
    </TypeSizeProvider>
  )
}
