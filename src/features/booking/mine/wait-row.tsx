import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import { useWrite } from '@/cloud/use-write'
import type { WaitView } from '@/shared/contracts/booking.views'
import { HOUR_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import { dayWords } from '@/ui/when-words'
import { chooseText } from '../choose/choose.text'
import { WriteWord } from '../write-word'
import { mineText } from './mine.text'
import '../booking.scss'

interface Props {
  readonly wait: WaitView
  readonly onLeft: () => void
}

/** A place on a waiting list, and the way off it. */
export function WaitRow({ wait, onLeft }: Props) {
  const say = useSay()
  const today = dayAt(useServerNow(HOUR_MS))
  const { writing, submit, checkAgain } = useWrite('booking/leave-wait', { onDone: onLeft })
  const seats = wait.seats > 1 ? ` · ${say(chooseText.seats(wait.seats))}` : ''
  const what = `${say(dayWords(wait.day, today))} · ${say(wait.serviceName)}${seats}`
  return (
    <View id={`wait-${wait.id}`} className="card booking-row">
      <View className="figures">{what}</View>
      <View className="booking-status">{say(chooseText.waiting(wait.ahead))}</View>
      <View className="small">{say(wait.storeName)}</View>
      <View className="booking-ways">
        <TapButton
          id={`leave-${wait.id}`}
          label={say(mineText.leave)}
          spoken={say(mineText.leaveOf(what))}
          look="second"
          busy={writing.status === 'sending' || writing.status === 'checking'}
          onTap={() => submit({ waitId: wait.id })}
        />
      </View>
      <WriteWord about={`leave-${wait.id}`} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
