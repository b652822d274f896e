import { Answered } from '@/features/answers/answered'
import { EventsLink } from '@/features/events/links'
import { registrationText } from '@/features/events/mine/mine.text'
import { RegistrationRow } from '@/features/events/mine/registration-row'
import { useRegistrations } from '@/features/events/mine/use-registration'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import type { Instant } from '@/shared/kernel/instant'
import { Earlier } from '@/ui/earlier'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

/** Twenty of them, and those before where they are asked for. */
function Registrations({ before }: { readonly before: Instant | null }) {
  const say = useSay()
  return (
    <Answered asked={useRegistrations(before)} wayOut={<HomeLink />}>
      {({ registrations, next }) => {
        if (registrations.length === 0 && before === null) {
          return (
            <Notice id="no-registrations" words={say(registrationText.none)}>
              <EventsLink look="second" />
            </Notice>
          )
        }
        return (
          <>
            {registrations.map((registration) => (
              <RegistrationRow key={registration.id} registration={registration} />
            ))}
            {next === null ? null : (
              <Earlier id="earlier-registrations" words={registrationText.earlier}>
                <Registrations before={next} />
              </Earlier>
            )}
          </>
        )
      }}
    </Answered>
  )
}

/** One's own registrations, the latest first. */
export default function RegistrationsPage() {
  usePageTitle(registrationText.mine)
  return (
    <Screen>
      <Registrations before={null} />
    </Screen>
  )
}
