import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { eventAddress } from '@/features/events/addresses'
import { CancelRegistration } from '@/features/events/mine/cancel-registration'
import { registrationText } from '@/features/events/mine/mine.text'
import { MoneyCard } from '@/features/events/mine/money-card'
import { OfferCard } from '@/features/events/mine/offer-card'
import { RegistrationFace } from '@/features/events/mine/registration-face'
import { useRegistration } from '@/features/events/mine/use-registration'
import { refusedWords } from '@/features/events/refused-words'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PayCard } from '@/features/payments/pay/pay-card'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type RegistrationId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

interface Props {
  readonly registrationId: RegistrationId
  /** Made a moment ago, to be paid. */
  readonly paying: boolean
}

function Registration({ registrationId, paying }: Props) {
  const say = useSay()
  const asked = useRegistration(registrationId)
  const [accepted, setAccepted] = useState(false)
  const { refresh } = asked
  return (
    <Answered asked={asked} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(registration) => (
        <>
          <RegistrationFace registration={registration} />
          {registration.status === 'offered' ? (
            <OfferCard
              registration={registration}
              refresh={refresh}
              onAccepted={() => setAccepted(true)}
            />
          ) : null}
          {registration.status === 'awaiting-payment' ? (
            <PayCard
              purpose={{ kind: 'event', id: registration.id }}
              amountFen={registration.priceFen}
              payUntil={registration.until ?? undefined}
              begins={paying || accepted}
              onHeard={refresh}
            />
          ) : null}
          <MoneyCard registration={registration} />
          <View className="event-ways">
            <TapButton
              id="to-event"
              label={say(registrationText.toEvent)}
              look="second"
              onTap={() => openPage(eventAddress(registration.eventId))}
            />
            <CancelRegistration registration={registration} refresh={refresh} />
          </View>
        </>
      )}
    </Answered>
  )
}

/** One's own registration: how it stands, and what can be done about it. */
export default function RegistrationPage() {
  const say = useSay()
  usePageTitle(registrationText.title)
  const { id, paying } = useRouter().params
  return (
    <Screen>
      {isId<'registration'>(id) ? (
        <Registration registrationId={id} paying={paying === '1'} />
      ) : (
        <Notice id="refused" words={say(refusedWords({ code: 'events/unknown-registration' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
