import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Credited } from '@/shared/contracts/loyalty.contract'
import { fenTyped, shortPrice } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { AmountField } from './amount-field'
import { deskText } from './desk.text'
import { type MemberHere, useMemberWrite } from './use-desk'

/** A purchase outside the app, on the card just scanned. */
export function CreditPurchase({ member }: { readonly member: MemberHere }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [credited, setCredited] = useState<Credited | null>(null)
  const { writing, submit, checkAgain } = useMemberWrite(
    'loyalty/credit-purchase',
    member,
    (done) => {
      setCredited(done)
      setTyped('')
    },
  )
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const fen = fenTyped(typed) ?? 0
  return (
    <View className="card points-card">
      <View className="title">{say(deskText.credit)}</View>
      <View className="muted">{say(deskText.creditHint)}</View>
      <AmountField
        id="credit-amount"
        value={typed}
        onType={(value) => {
          setTyped(value)
          setCredited(null)
        }}
      />
      <View className="points-ways">
        <TapButton
          id="credit"
          label={say(fen === 0 ? deskText.creditSend : deskText.creditOf(shortPrice(fen)))}
          busy={busy || fen === 0}
          onTap={() => submit({ ...member, amountFen: fen })}
        />
      </View>
      {credited === null ? null : (
        <View id="credited" className="points-done" aria-live="polite">
          {say(
            credited.status === 'credited'
              ? deskText.credited(credited.points)
              : deskText.waits(credited.points),
          )}
        </View>
      )}
      <WriteWord about="credit" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
