import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { TapButton } from './button'
import { useDialogKeys } from './dialog'
import { useSay } from './language'
import { asDialog } from './role'
import './sheet.scss'
import { uiText } from './ui.text'

interface Props {
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}

/** What can be done about one thing, over the foot of the page, where a thumb reaches it. */
export function Sheet({ id, title, onClose, children }: PropsWithChildren<Props>) {
  const say = useSay()
  useDialogKeys(id, onClose)
  return (
    <View className="sheet">
      <View className="sheet-shade" catchMove onClick={onClose} />
      <View id={id} className="sheet-body" aria-label={title} {...asDialog}>
        <View className="sheet-head">
          <View className="title">{title}</View>
          <TapButton id={`${id}-close`} label={say(uiText.close)} look="plain" onTap={onClose} />
        </View>
        {children}
      </View>
    </View>
  )
}
