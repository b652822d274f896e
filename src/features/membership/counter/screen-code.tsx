import { Image, View } from '@tarojs/components'
import { useEffect } from 'react'
import { useQuery } from '@/cloud/use-query'
import { useServerNow } from '@/cloud/use-server-now'
import { useShown } from '@/cloud/use-shown'
import type { Output } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import { SECOND_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { asPicture, unheard } from '@/ui/role'
import { holdScreenOn } from '@/wechat/screen-held'
import { codeAt } from '../card/card-time'
import { lookUpText } from './counter.text'
import '../membership.scss'

type ScreenCodes = Output<'membership/screen-codes'>

const pollMs = (codes: ScreenCodes) => codes.nextPollMs

/** The codes of a spare screen, asked for before they run out; the screen stays lit. */
export function useScreenCodes(storeId: StoreId) {
  const shown = useShown()
  useEffect(() => (shown ? holdScreenOn() : undefined), [shown])
  return useQuery('membership/screen-codes', { storeId }, { pollMs })
}

/** The code of this moment, as large as the screen. */
export function ScreenCode({ codes }: Pick<ScreenCodes, 'codes'>) {
  const say = useSay()
  const now = useServerNow(SECOND_MS)
  const code = codeAt(codes, now)
  return (
    <View className="screen-code">
      {code === null ? (
        <View id="screen-over" className="title">
          {say(lookUpText.screenOver)}
        </View>
      ) : (
        <View id="screen-code" aria-label={say(lookUpText.screenTitle)} {...asPicture}>
          <Image className="screen-qr" src={qrPicture(code.text)} mode="scaleToFill" {...unheard} />
        </View>
      )}
      <View className="muted section">{say(lookUpText.screenHint)}</View>
    </View>
  )
}
