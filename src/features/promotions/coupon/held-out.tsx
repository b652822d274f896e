import { Image, View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { ChangingCode } from '@/shared/contracts/membership.contract'
import { SECOND_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { asPicture, unheard } from '@/ui/role'
import { walletText } from '../wallet/wallet.text'
import '../promotions.scss'

/** Digits in groups of four, as they are read aloud and typed. */
function inGroups(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The code of this moment, held out over a counter. */
export function HeldOut({ codes }: { readonly codes: readonly ChangingCode[] }) {
  const say = useSay()
  const now = useServerNow(SECOND_MS)
  const code = codes.find(({ from, until }) => from <= now && now < until)
  if (code === undefined) {
    return (
      <View id="no-code" className="held-out">
        {say(walletText.noCode)}
      </View>
    )
  }
  const seconds = Math.max(1, Math.ceil((code.until - now) / SECOND_MS))
  return (
    <View className="held-out">
      <View aria-label={say(walletText.code)} {...asPicture}>
        <Image className="held-out-qr" src={qrPicture(code.text)} mode="scaleToFill" {...unheard} />
      </View>
      <View id="shown-code" className="held-out-digits figures">
        {inGroups(code.text)}
      </View>
      <View className="held-out-small figures">{say(walletText.changesIn(seconds))}</View>
    </View>
  )
}
