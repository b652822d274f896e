import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { useQuery } from '@/cloud/use-query'
import { entryCode } from '@/shared/domain/stores/entry-code'
import type { StoreId, TicketCode, TicketId } from '@/shared/kernel/ids'
import { HOUR_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { unheard } from '@/ui/role'
import { counterText } from './counter.text'

interface Props {
  readonly storeId: StoreId
  readonly ticketId: TicketId
  readonly code: TicketCode
}

/** WeChat's own code, or the one drawn here where that cannot be had; nothing while it is on its way. */
function useCodePicture({ storeId, ticketId }: Props, scene: string) {
  const { query } = useQuery('queue/take-over-code', { storeId, ticketId }, { freshMs: HOUR_MS })
  const drawn = useMemo(() => qrPicture(scene), [scene])
  if (query.status === 'loading') return { picture: '', hint: counterText.takeOverScan }
  if (query.status !== 'ready') return { picture: drawn, hint: counterText.takeOverHint }
  const { contentType, base64 } = query.value
  const picture = `data:${contentType};base64,${base64}`
  return { picture, hint: counterText.takeOverScan }
}

/** The code that takes a walk-in's number over to a phone, as wide as the screen. */
export function TakeOverCode(props: Props) {
  const say = useSay()
  const scene = entryCode({ kind: 'take-over', code: props.code })
  const { picture, hint } = useCodePicture(props, scene)
  return (
    <View className="take-over">
      <Image className="take-over-code" src={picture} mode="scaleToFill" {...unheard} />
      <Text id="take-over-text" className="small" userSelect>
        {scene}
      </Text>
      <View id="take-over-hint" className="muted">
        {say(hint)}
      </View>
    </View>
  )
}
