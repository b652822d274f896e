import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { RegistrationView } from '@/shared/contracts/events.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { momentWords } from '@/ui/when-words'
import { openPage } from '@/wechat/navigation'
import { registrationAddress } from '../addresses'
import { placesWords, statusWords } from '../events.text'
import '../events.scss'

/** One of one's own in the list: how it stands, what, when and where. */
export function RegistrationRow({ registration }: { readonly registration: RegistrationView }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { id, startsAt, utcOffsetMinutes } = registration
  const status = say(statusWords[registration.status])
  const name = say(registration.name)
  const when = say(momentWords(startsAt, utcOffsetMinutes, now))
  const whenAndWhere = `${when} · ${say(registration.storeName)}`
  const places = say(placesWords(registration.places))
  return (
    <View
      id={`registration-${id}`}
      className="card event-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={[status, name, whenAndWhere, places].join('，')}
      onClick={() => openPage(registrationAddress(id))}
    >
      <View className="event-row-words">
        <View className="event-row-name">{status}</View>
        <View>{name}</View>
        <View className="small figures">{whenAndWhere}</View>
      </View>
      <View className="event-row-end figures">{places}</View>
    </View>
  )
}
