import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { ClaimPurchase } from '@/features/loyalty/points/claim-purchase'
import { EntryList } from '@/features/loyalty/points/entry-list'
import { pointsText } from '@/features/loyalty/points/points.text'
import { PointsFace } from '@/features/loyalty/points/points-face'
import { TierCard } from '@/features/loyalty/points/tier-card'
import { useEntries, usePoints } from '@/features/loyalty/points/use-points'
import { CARD_ADDRESS } from '@/features/membership/addresses'
import { TellMe } from '@/features/notifications/tell-me'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { OffersLink, WalletLink } from '@/features/promotions/links'
import { useLastStore } from '@/features/stores/last-store'
import { TapButton } from '@/ui/button'
import { Earlier } from '@/ui/earlier'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

function JoinFirst() {
  const say = useSay()
  return (
    <TapButton id="to-join" label={say(pointsText.join)} onTap={() => openPage(CARD_ADDRESS)} />
  )
}

/** Thirty entries, and those before them where they are asked for. */
function Entries({ before }: { readonly before: number | null }) {
  const say = useSay()
  return (
    <Answered asked={useEntries(before)} wayOut={null}>
      {({ entries, more }) => {
        const last = entries[entries.length - 1]
        if (last === undefined) {
          return before === null ? (
            <View id="no-entries" className="muted">
              {say(pointsText.noEntries)}
            </View>
          ) : null
        }
        return (
          <>
            <EntryList entries={entries} />
            {more ? (
              <Earlier id="earlier-entries" words={pointsText.more}>
                <Entries before={last.position} />
              </Earlier>
            ) : null}
          </>
        )
      }}
    </Answered>
  )
}

function Points() {
  const say = useSay()
  const { storeId } = useLastStore()
  return (
    <Answered asked={usePoints()} wayOut={<JoinFirst />}>
      {(points) => (
        <>
          <PointsFace points={points} />
          {points.tier === null ? null : (
            <TierCard tier={points.tier} utcOffsetMinutes={points.utcOffsetMinutes} />
          )}
          <View className="points-ways">
            {storeId === null ? null : <OffersLink storeId={storeId} look="second" />}
            <ClaimPurchase />
          </View>
          <View className="card points-card">
            <View className="title">{say(pointsText.entries)}</View>
            <Entries key={points.balance} before={null} />
          </View>
          <View className="foot">
            {points.expiring === null ? null : <TellMe />}
            <WalletLink />
          </View>
        </>
      )}
    </Answered>
  )
}

/** One's points: what can be used, the tier, and every entry with its reason. */
export default function PointsPage() {
  usePageTitle(pointsText.title)
  return (
    <Screen>
      <Points />
    </Screen>
  )
}
