import { Input, Textarea } from '@tarojs/components'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { settingsText } from './settings.text'
import type { TextFields } from './text-form'

interface Props {
  readonly id: string
  readonly text: TextFields
  readonly mostCharacters: number
  /** What the Chinese field is for. */
  readonly hint: Words
  /** Several lines. */
  readonly long?: boolean
  readonly onChange: (text: TextFields) => void
}

/** A merchant's text: Chinese, and English if they like. */
export function MerchantTextFields({ id, text, mostCharacters, hint, long, onChange }: Props) {
  const say = useSay()
  const field = (language: 'zh' | 'en') => {
    const label = say(language === 'zh' ? hint : settingsText.reasonEn)
    const props = {
      id: `${id}-${language}`,
      value: text[language],
      maxlength: mostCharacters,
      placeholder: label,
      placeholderClass: 'settings-hint',
      'aria-label': label,
      onInput: (event: { readonly detail: { readonly value: string } }) =>
        onChange({ ...text, [language]: event.detail.value }),
    }
    return long ? (
      <Textarea className="settings-input settings-text" {...props} />
    ) : (
      <Input className="settings-input" {...props} />
    )
  }
  return (
    <>
      {field('zh')}
      {field('en')}
    </>
  )
}
