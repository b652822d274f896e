import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { scanByCamera } from '@/wechat/scan-by-camera'
import { WriteWord } from '../write-word'
import { pointsText } from './points.text'
import { purchaseCodeOf } from './purchase-code'
import { useClaimPurchase } from './use-points'
import '../loyalty.scss'

/** More than any code has, its gaps typed with it. */
const CODE_CHARACTERS = 40

function ClaimSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [earned, setEarned] = useState<number | null>(null)
  const { writing, submit, checkAgain } = useClaimPurchase(setEarned)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const scan = scanByCamera
  const take = (text: string) => {
    const code = purchaseCodeOf(text)
    if (code !== null) submit({ code })
  }
  if (earned !== null) {
    return (
      <Sheet id="claim-sheet" title={say(pointsText.claimTitle)} onClose={onClose}>
        <View id="claimed" className="display figures" aria-live="polite">
          {say(pointsText.claimed(earned))}
        </View>
      </Sheet>
    )
  }
  return (
    <Sheet id="claim-sheet" title={say(pointsText.claimTitle)} onClose={onClose}>
      <View className="muted">{say(pointsText.claimHint)}</View>
      <Input
        id="claim-field"
        className="points-field figures"
        value={typed}
        maxlength={CODE_CHARACTERS}
        placeholder={say(pointsText.claimField)}
        placeholderClass="points-hint"
        aria-label={say(pointsText.claimField)}
        onInput={(event) => setTyped(event.detail.value)}
        onConfirm={() => take(typed)}
      />
      <View className="points-ways">
        <TapButton
          id="claim-send"
          label={say(pointsText.claimSend)}
          busy={busy || purchaseCodeOf(typed) === null}
          onTap={() => take(typed)}
        />
        {scan === null ? null : (
          <TapButton
            id="claim-scan"
            label={say(pointsText.claimScan)}
            look="second"
            busy={busy}
            onTap={() => void scan().then((text) => (text === null ? undefined : take(text)))}
          />
        )}
      </View>
      <WriteWord about="claim" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}

/** The way to bring the points of a purchase that was not made here. */
export function ClaimPurchase() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <TapButton
        id="claim-purchase"
        label={say(pointsText.claim)}
        look="second"
        onTap={() => setOpen(true)}
      />
      {open ? <ClaimSheet onClose={() => setOpen(false)} /> : null}
    </>
  )
}
