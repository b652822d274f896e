import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { PinPad } from '../pin/pin-pad'
import { useShowMe } from '../use-memberships'
import { WriteWord } from '../write-word'
import { mineText } from './mine.text'

/** Twice the same six digits; the pad keeps none of them. */
function NewPin({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const showMe = useShowMe()
  const [first, setFirst] = useState<string | null>(null)
  const [differs, setDiffers] = useState(false)
  const { writing, submit, checkAgain } = useWrite('staff/set-pin', {
    onDone: (me) => {
      showMe(me)
      onClose()
    },
  })
  const enter = (pin: string) => {
    setDiffers(first !== null && pin !== first)
    setFirst(first === null ? pin : null)
    if (pin === first) submit({ pin })
  }
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <Sheet id="pin-sheet" title={say(mineText.pin)} onClose={onClose}>
      <View id="pin-ask" className="muted" aria-live="polite">
        {say(first === null ? mineText.pinFirst : mineText.pinAgain)}
      </View>
      <PinPad id="pin" busy={busy} onPin={enter} />
      {differs ? <Aside id="pin-differs" words={say(mineText.pinDiffers)} /> : null}
      <WriteWord about="pin" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}

/** Whether one has a PIN for counter phones, and the way to set one. */
export function PinCard({ pinSet }: { readonly pinSet: boolean }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <View className="card staff-card">
      <View className="staff-head">
        <View className="title">{say(mineText.pin)}</View>
        <View id="pin-state" className="muted">
          {say(pinSet ? mineText.pinSet : mineText.pinNone)}
        </View>
      </View>
      <View className="muted">{say(mineText.pinHint)}</View>
      <View className="staff-acts">
        <TapButton
          id="set-pin"
          label={say(pinSet ? mineText.changePin : mineText.setPin)}
          look="second"
          onTap={() => setOpen(true)}
        />
      </View>
      {open ? <NewPin onClose={() => setOpen(false)} /> : null}
    </View>
  )
}
