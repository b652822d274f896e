import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { Credited } from '@/shared/contracts/loyalty.contract'
import { countTyped } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { signed } from '../points/signed'
import { WriteWord } from '../write-word'
import { deskText } from './desk.text'
import { type MemberHere, useMemberWrite } from './use-desk'

const POINTS_CHARACTERS = 7
const MOST_POINTS = 1_000_000
const REASON_CHARACTERS = 60

interface Props {
  readonly member: MemberHere
  readonly onClose: () => void
}

/** Points given or taken by hand, never without a reason. */
function AdjustSheet({ member, onClose }: Props) {
  const say = useSay()
  const [adds, setAdds] = useState(true)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<Credited | null>(null)
  const { writing, submit, checkAgain } = useMemberWrite('loyalty/adjust', member, setDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const count = countTyped(typed, MOST_POINTS) ?? 0
  const points = adds ? count : -count
  const why = reason.trim()
  return (
    <Sheet id="adjust-sheet" title={say(deskText.adjust)} onClose={onClose}>
      {done === null ? (
        <>
          <View className="muted">{say(deskText.adjustHint)}</View>
          <Choices
            choices={[
              { value: true, id: 'adjust-more', label: say(deskText.more) },
              { value: false, id: 'adjust-less', label: say(deskText.less) },
            ]}
            chosen={adds}
            onChoose={setAdds}
          />
          <Input
            id="adjust-points"
            className="points-field figures"
            type="number"
            value={typed}
            maxlength={POINTS_CHARACTERS}
            placeholder={say(deskText.points)}
            placeholderClass="points-hint"
            aria-label={say(deskText.points)}
            onInput={(event) => setTyped(event.detail.value)}
          />
          <Input
            id="adjust-reason"
            className="points-field"
            value={reason}
            maxlength={REASON_CHARACTERS}
            placeholder={say(deskText.reason)}
            placeholderClass="points-hint"
            aria-label={say(deskText.reason)}
            onInput={(event) => setReason(event.detail.value)}
          />
          <View className="points-ways">
            <TapButton
              id="adjust-send"
              label={say(
                count === 0 ? deskText.adjustSendNone : deskText.adjustSend(signed(points)),
              )}
              busy={busy || count === 0 || why === ''}
              onTap={() => submit({ ...member, points, reason: why })}
            />
          </View>
          <WriteWord about="adjust" writing={writing} onCheckAgain={checkAgain} />
        </>
      ) : (
        <View id="adjusted" className="title figures" aria-live="polite">
          {say(
            done.status === 'credited'
              ? deskText.adjusted(signed(done.points))
              : deskText.waits(done.points),
          )}
        </View>
      )}
    </Sheet>
  )
}

/** The way to adjusting, for staff on a phone of their own. */
export function AdjustPoints({ member }: { readonly member: MemberHere }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <TapButton
        id="adjust"
        label={say(deskText.adjust)}
        look="plain"
        onTap={() => setOpen(true)}
      />
      {open ? <AdjustSheet member={member} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
