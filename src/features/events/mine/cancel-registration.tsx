import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RegistrationView } from '@/shared/contracts/events.views'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { registrationText } from './mine.text'
import { useRegistrationWrite } from './use-registration'

/** What a cancellation comes to, said before it is done. */
function whatComesBack({ paidFen, backFen }: RegistrationView): Words {
  if (backFen > 0) return registrationText.cancelBack(backFen)
  return paidFen > 0 ? registrationText.cancelNothingBack : registrationText.cancelFree
}

interface Props {
  readonly registration: RegistrationView
  readonly refresh: () => void
}

/** The way out. Asks once, and says what comes back. */
export function CancelRegistration({ registration, refresh }: Props) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useRegistrationWrite('events/cancel', refresh, () =>
    setAsking(false),
  )
  const { id, mayCancel, status } = registration
  // An offer is declined where it is made.
  if (!mayCancel || status === 'offered') return null
  const waits = status === 'waiting'
  if (!asking) {
    return (
      <TapButton
        id="cancel"
        label={say(waits ? registrationText.leave : registrationText.cancel)}
        look="plain"
        onTap={() => setAsking(true)}
      />
    )
  }
  return (
    <View className="card event-part">
      {waits ? null : <View id="cancel-back">{say(whatComesBack(registration))}</View>}
      <View className="event-ways">
        <TapButton
          id="cancel-no"
          label={say(registrationText.cancelNo)}
          onTap={() => setAsking(false)}
        />
        <TapButton
          id="cancel-yes"
          label={say(waits ? registrationText.leave : registrationText.cancelYes)}
          look="second"
          busy={writing.status === 'sending' || writing.status === 'checking'}
          onTap={() => submit({ registrationId: id })}
        />
      </View>
      <WriteWord about="cancel" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
