import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { BookingSummary } from '@/shared/contracts/booking.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { whenWords } from '@/ui/when-words'
import { chooseText } from './choose.text'
import '../booking.scss'

interface Props {
  readonly other: BookingSummary
  readonly busy: boolean
  readonly onEvenSo: () => void
  readonly onAnother: () => void
}

/** Asked once of one who cannot be at two places at a time. */
export function SameTimeSheet({ other, busy, onEvenSo, onAnother }: Props) {
  const say = useSay()
  const when = say(whenWords(other, useServerNow(MINUTE_MS)))
  return (
    <Sheet id="same-time" title={say(chooseText.title)} onClose={onAnother}>
      <View className="muted">{say(chooseText.sameTime(say(other.serviceName), when))}</View>
      <View className="booking-ways">
        <TapButton id="another-time" label={say(chooseText.another)} onTap={onAnother} />
        <TapButton
          id="even-so"
          label={say(chooseText.evenSo)}
          look="second"
          busy={busy}
          onTap={onEvenSo}
        />
      </View>
    </Sheet>
  )
}
