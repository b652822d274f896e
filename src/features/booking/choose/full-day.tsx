import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Output } from '@/shared/contracts'
import type { Wanted } from '@/shared/contracts/booking.contract'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { chooseText } from './choose.text'
import '../booking.scss'

interface Props {
  readonly wanted: Wanted
  readonly day: BusinessDay
  readonly answer: Output<'booking/day'>
  /** Above the button, and first in its tap: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
}

/** A day without a free time: the way onto its waiting list, or one's place on it. */
export function FullDay({ wanted, day, answer, asking }: Props) {
  const say = useSay()
  const know = useKnow()
  const { wait } = answer
  const show = (to: typeof wait) =>
    void know('booking/day', { ...wanted, day }, { ...answer, wait: to })
  const joining = useWrite('booking/wait', { onDone: show })
  const leaving = useWrite('booking/leave-wait', { onDone: () => show(null) })
  const { status } = wait === null ? joining.writing : leaving.writing
  const busy = status === 'sending' || status === 'checking'
  const join = async () => {
    await asking.ask()
    joining.submit({ ...wanted, day })
  }
  return (
    <>
      <View id="day-full" aria-live="polite">
        {say(wait === null ? chooseText.dayFull : chooseText.waiting(wait.ahead))}
      </View>
      <View className="small">{say(chooseText.waitHint)}</View>
      {wait === null ? asking.words : null}
      <View className="booking-ways">
        {wait === null ? (
          <TapButton
            id="join-wait"
            label={say(chooseText.wait)}
            busy={busy}
            onTap={() => void join()}
          />
        ) : (
          <TapButton
            id="leave-wait"
            label={say(chooseText.leaveWait)}
            look="second"
            busy={busy}
            onTap={() => leaving.submit({ waitId: wait.id })}
          />
        )}
      </View>
      <WriteWord about="wait" writing={joining.writing} onCheckAgain={joining.checkAgain} />
      <WriteWord about="leave-wait" writing={leaving.writing} onCheckAgain={leaving.checkAgain} />
    </>
  )
}
