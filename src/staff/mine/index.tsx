import { Answered } from '@/features/answers/answered'
import { StoreDatesLink } from '@/features/events/door/dates-link'
import { InboxLink } from '@/features/notifications/inbox/inbox-link'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HealthLink } from '@/features/staff/health/health-link'
import { mineText } from '@/features/staff/mine/mine.text'
import { MyPlaces } from '@/features/staff/mine/my-places'
import { useMemberships } from '@/features/staff/use-memberships'
import { HomeLink } from '@/features/stores/home-link'
import { mayDo } from '@/shared/domain/staff/permissions'
import { Screen } from '@/ui/screen'

/** Who one is among the staff. */
export default function MinePage() {
  usePageTitle(mineText.title)
  return (
    <Screen>
      <Answered asked={useMemberships()} wayOut={<HomeLink />}>
        {(me) => (
          <MyPlaces
            me={me}
            wayOut={<HomeLink />}
            more={({ storeId, role }) => (
              <>
                {PARTS.events ? <StoreDatesLink storeId={storeId} /> : null}
                {mayDo(role, 'answer-feedback') ? <InboxLink storeId={storeId} /> : null}
                {mayDo(role, 'see-health') ? <HealthLink storeId={storeId} /> : null}
              </>
            )}
          />
        )}
      </Answered>
    </Screen>
  )
}
