import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { RegistrationView } from '@/shared/contracts/events.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { whenWords } from '@/ui/when-words'
import { placesWords, statusWords } from '../events.text'
import { registrationText } from './mine.text'
import '../events.scss'

/** What stands under the status. */
function hintOf(registration: RegistrationView): Words | null {
  const { status, ahead, checkedInAt, cancelledBy, utcOffsetMinutes } = registration
  switch (status) {
    case 'waiting':
      return registrationText.ahead(ahead)
    case 'registered':
      return registrationText.atDoor
    case 'came':
      return checkedInAt === null
        ? null
        : registrationText.checkedInAt(clockTime(checkedInAt, utcOffsetMinutes))
    case 'cancelled':
      return cancelledBy === 'store' ? registrationText.storeCancelled : null
    case 'expired':
      return registrationText.expired
    case 'awaiting-payment':
    case 'offered':
      return null
    default:
      return status satisfies never
  }
}

function tone({ status }: RegistrationView): string {
  if (status === 'offered') return ' event-face-offered'
  return status === 'cancelled' || status === 'expired' ? ' event-face-over' : ''
}

/** What was registered for, and what was answered. */
function What({ registration }: { readonly registration: RegistrationView }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { name, storeName, places, answers } = registration
  return (
    <View className="card event-part">
      <View className="title">{say(name)}</View>
      <View id="registration-when" className="figures">
        {say(whenWords(registration, now))}
      </View>
      <View className="muted">{say(storeName)}</View>
      <View className="muted figures">{say(placesWords(places))}</View>
      {answers.map(({ asks, answer }) => (
        <View key={asks.zh} className="event-answer">
          <View className="small">{say(asks)}</View>
          <View>{answer}</View>
        </View>
      ))}
    </View>
  )
}

/** A registration: how it stands first, then what, when and where. */
export function RegistrationFace({ registration }: { readonly registration: RegistrationView }) {
  const say = useSay()
  const { status } = registration
  const hint = hintOf(registration)
  return (
    <View>
      <View className={`card event-face${tone(registration)}`} aria-live="polite">
        <View id="registration-status" className="display">
          {say(statusWords[status])}
        </View>
        {hint === null ? null : <View className="muted figures">{say(hint)}</View>}
        {status === 'waiting' ? (
          <View className="small">{say(registrationText.aheadHint)}</View>
        ) : null}
      </View>
      <What registration={registration} />
    </View>
  )
}
