import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useDialogKeys } from '@/ui/dialog'
import { useSay } from '@/ui/language'
import { asDialog } from '@/ui/role'
import { uiText } from '@/ui/ui.text'
import { codesText } from './codes.text'
import './codes.scss'

interface Props {
  readonly name: MerchantText
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The whole screen for one code, with its name and the way back. */
export function CodeScreen({ name, onClose, children }: Props) {
  const say = useSay()
  useDialogKeys('code-screen', onClose)
  return (
    <View
      id="code-screen"
      className="code-screen"
      aria-label={say(codesText.picture(say(name)))}
      {...asDialog}
    >
      <View className="code-head">
        <View id="code-name" className="display">
          {say(name)}
        </View>
        <TapButton id="code-close" label={say(uiText.close)} look="plain" onTap={onClose} />
      </View>
      {children}
    </View>
  )
}
