import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import { useWrite } from '@/cloud/use-write'
import type { Output } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { fenTyped, shortPrice } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { dayClockWords } from '@/ui/merchant-clock'
import { qrPicture } from '@/ui/qr-picture'
import { asPicture, unheard } from '@/ui/role'
import { inGroups } from '../points/purchase-code'
import { WriteWord } from '../write-word'
import { AmountField } from './amount-field'
import { deskText } from './desk.text'

/** A code as a guest reads it off the counter's phone. */
function Made({ made }: { readonly made: Output<'loyalty/make-purchase-code'> }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { code, points, until } = made
  return (
    <View className="points-code" aria-live="polite">
      <View className="title figures">{say(deskText.codeWorth(points))}</View>
      <View aria-label={say(deskText.code)} {...asPicture}>
        <Image className="points-code-qr" src={qrPicture(code)} mode="scaleToFill" {...unheard} />
      </View>
      <View id="purchase-code" className="points-code-text figures">
        {inGroups(code)}
      </View>
      <View className="figures">{say(deskText.codeUntil(dayClockWords(until, now)))}</View>
    </View>
  )
}

/** A one-time code for a purchase outside the app, where there is no card. */
export function MakeCode({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [made, setMade] = useState<Output<'loyalty/make-purchase-code'> | null>(null)
  const { writing, submit, checkAgain } = useWrite('loyalty/make-purchase-code', {
    onDone: setMade,
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const fen = fenTyped(typed) ?? 0
  const next = () => {
    setTyped('')
    setMade(null)
  }
  return (
    <View className="card">
      <View className="title">{say(deskText.codeTitle)}</View>
      <View className="muted">{say(deskText.codeHint)}</View>
      {made === null ? (
        <>
          <AmountField id="code-amount" value={typed} onType={setTyped} />
          <View className="points-ways">
            <TapButton
              id="make-code"
              label={say(deskText.codeSend)}
              spoken={`${say(deskText.codeSend)} ${shortPrice(fen)}`}
              busy={busy || fen === 0}
              onTap={() => submit({ storeId, amountFen: fen })}
            />
          </View>
          <WriteWord about="code" writing={writing} onCheckAgain={checkAgain} />
        </>
      ) : (
        <View className="points-ways">
          <Made made={made} />
          <TapButton id="another-code" label={say(deskText.codeNext)} look="second" onTap={next} />
        </View>
      )}
    </View>
  )
}
