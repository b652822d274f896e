import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { takeOverScene } from '@/shared/domain/queue/take-over-scene'
import type { TicketCode } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { unheard } from '@/ui/role'
import { counterText } from './counter.text'
import { qrPicture } from './qr-picture'

/** The code that takes a walk-in's number over to a phone, as wide as the screen. */
export function TakeOverCode({ code }: { readonly code: TicketCode }) {
  const say = useSay()
  const scene = takeOverScene(code)
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
