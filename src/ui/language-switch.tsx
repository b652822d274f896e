import { TapButton } from './button'
import { useLanguage } from './language'

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <TapButton
      id="language"
      label={other === 'zh' ? '中文' : 'English'}
      look="plain"
      onTap={() => choose(other)}
    />
  )
}
