import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import { Answered } from '@/features/answers/answered'
import { ForgetMe } from '@/features/membership/me/forget-me'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { keptBy } from '@/features/privacy/kept-data'
import { PrivacyFace } from '@/features/privacy/privacy-face'
import { privacyPageText } from '@/features/privacy/privacy-page.text'
import { usesOf } from '@/features/privacy/private-uses'
import { HomeLink } from '@/features/stores/home-link'
import { OperatorLink } from '@/features/stores/operator-link'
import { DAY_MS } from '@/shared/kernel/instant'
import { Screen } from '@/ui/screen'
import type { Part } from '../../../config/profile-parts'

/** Each switch by its own name: the build puts its value in its place. */
const BUILT: Readonly<Record<Part, boolean>> = {
  queue: PARTS.queue,
  shop: PARTS.shop,
  membership: PARTS.membership,
  loyalty: PARTS.loyalty,
  booking: PARTS.booking,
  events: PARTS.events,
  staff: PARTS.staff,
}
const isBuilt = (part: Part) => BUILT[part]

const { rightsOfMembers, rightsOfGuests, rightsElse } = privacyPageText
const rights = [...(BUILT.membership ? [rightsOfMembers] : []), rightsOfGuests, rightsElse]

/** What is used and kept of who is here, and how to have it gone. */
export default function PrivacyPage() {
  usePageTitle(privacyPageText.title)
  const asked = useQuery('stores/operator', {}, { freshMs: DAY_MS })
  return (
    <Screen>
      <Answered asked={asked} wayOut={<HomeLink />}>
        {({ privacy }) => (
          <>
            <PrivacyFace
              uses={usesOf(isBuilt)}
              kept={keptBy(isBuilt)}
              rights={rights}
              merchant={privacy}
            />
            <View className="foot">
              <OperatorLink />
            </View>
            {/* Known only after the page stands: on a line of its own it moves nothing. */}
            <View className="foot">
              <ForgetMe />
            </View>
          </>
        )}
      </Answered>
    </Screen>
  )
}
