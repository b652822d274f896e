import { View } from '@tarojs/components'
import type { Language } from '@/shared/kernel/words'
import { Choices } from '@/ui/choices'
import { useLanguage, useSay } from '@/ui/language'
import { useMyWrite } from '../use-my-write'
import { WriteWord } from '../write-word'
import { meText } from './me.text'

const choices = [
  { value: 'zh', id: 'language-zh', label: '中文' },
  { value: 'en', id: 'language-en', label: 'English' },
] as const

/** The language of this phone at once, and of a member's messages by the same tap. */
export function LanguageChoice({ member }: { readonly member: boolean }) {
  const say = useSay()
  const { language, choose } = useLanguage()
  const { writing, submit, checkAgain } = useMyWrite('membership/set-language')
  const chooseBoth = (chosen: Language) => {
    choose(chosen)
    if (member) submit({ language: chosen })
  }
  return (
    <View>
      <View className="mine-label">{say(meText.language)}</View>
      <Choices choices={choices} chosen={language} onChoose={chooseBoth} />
      <WriteWord about="language" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
