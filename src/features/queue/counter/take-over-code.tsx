import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { entryCode } from '@/shared/domain/stores/entry-code'
import type { TicketCode } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { unheard } from '@/ui/role'
import { counterText } from './counter.text'

/** The code that takes a walk-in's number over to a phone, as wide as the screen. */
export function TakeOverCode({ code }: { readonly code: TicketCode }) {
  const say = useSay()
  const scene = entryCode({ kind: 'take-over', code })
  const picture = useMemo(() => qrPicture(scene), [scene])
  return (
    <View className="take-over">
      <Image className="take-over-code" src={picture} mode="scaleToFill" {...unheard} />
      <Text id="take-over-text" className="small" userSelect>
        {scene}
      </Text>
      <View className="muted">{say(counterText.takeOverHint)}</View>
    </View>
  )
}
