import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { RegistrationView } from '@/shared/contracts/events.views'
import { SECOND_MS } from '@/shared/kernel/instant'
import { timeLeft } from '@/shared/kernel/time-left'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { registrationText } from './mine.text'
import { useRegistrationWrite } from './use-registration'

interface Props {
  readonly registration: RegistrationView
  readonly refresh: () => void
  /** It was taken just now: what costs is to be paid. */
  readonly onAccepted: () => void
}

/** A place that came free, for a while: taken, or let go to the next. */
export function OfferCard({ registration, refresh, onAccepted }: Props) {
  const say = useSay()
  const now = useServerNow(SECOND_MS)
  const { id, until, priceFen } = registration
  const accept = useRegistrationWrite('events/accept', refresh, onAccepted)
  const decline = useRegistrationWrite('events/cancel', refresh)
  const busy = [accept.writing.status, decline.writing.status].some(
    (status) => status === 'sending' || status === 'checking',
  )
  const take = priceFen === 0 ? registrationText.accept : registrationText.acceptFor(priceFen)
  return (
    <View className="card event-part">
      <View id="offer-left" className="figures">
        {say(registrationText.offered(timeLeft((until ?? now) - now)))}
      </View>
      <View className="event-ways">
        <TapButton
          id="accept"
          label={say(take)}
          busy={busy}
          onTap={() => accept.submit({ registrationId: id })}
        />
        <TapButton
          id="decline"
          label={say(registrationText.decline)}
          look="second"
          busy={busy}
          onTap={() => decline.submit({ registrationId: id })}
        />
      </View>
      <WriteWord about="accept" writing={accept.writing} onCheckAgain={accept.checkAgain} />
      <WriteWord about="decline" writing={decline.writing} onCheckAgain={decline.checkAgain} />
    </View>
  )
}
