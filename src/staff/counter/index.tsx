import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { BookingDayLink } from '@/features/booking/day/day-link'
import { ShelfLink } from '@/features/catalogue/shelf/shelf-link'
import { PointsDeskLink } from '@/features/loyalty/counter/desk-link'
import { MemberLinks } from '@/features/membership/counter/counter-links'
import { DayLinks } from '@/features/orders/board/counter-links'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PromotionsLink, RedeemLink } from '@/features/promotions/counter/counter-links'
import { counterText } from '@/features/queue/counter/counter.text'
import { CounterLaneCard } from '@/features/queue/counter/counter-lane'
import { useCounter, useShowFloor } from '@/features/queue/counter/use-counter'
import { CallsStrip } from '@/features/staff/calls/calls-strip'
import { CodesLink } from '@/features/staff/codes/codes-link'
import { MineLink } from '@/features/staff/mine-link'
import { useMemberships } from '@/features/staff/use-memberships'
import { Workplace } from '@/features/staff/workplace'
import { HomeLink } from '@/features/stores/home-link'
import { SettingsLink } from '@/features/stores/settings/settings-link'
import type { Membership } from '@/shared/contracts/staff.contract'
import { Screen } from '@/ui/screen'
import { CounterHead } from './counter-head'
import { SharedPhone } from './shared-phone'

interface CounterProps {
  readonly membership: Membership
  /** Who is there may have changed: a shared phone looks again. */
  readonly onRefused?: () => void
}

function Counter({ membership, onRefused }: CounterProps) {
  const { storeId } = membership
  const asked = useCounter(storeId)
  const showFloor = useShowFloor(storeId)
  const refresh = () => {
    asked.refresh()
    onRefused?.()
  }
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {(counter) => {
        const at = { storeId, counter, refresh }
        return (
          <>
            <CounterHead at={at} membership={membership} />
            <CallsStrip storeId={storeId} floor={counter.floor} onFloor={showFloor(counter)} />
            <View className="counter-lanes">
              {counter.lanes.map((lane) => (
                <CounterLaneCard key={lane.id} at={at} lane={lane} />
              ))}
            </View>
            <View className="foot">
              {PARTS.booking ? <BookingDayLink storeId={storeId} /> : null}
              {PARTS.loyalty ? <RedeemLink storeId={storeId} /> : null}
              {PARTS.shop && membership.role !== 'clerk' ? <DayLinks storeId={storeId} /> : null}
              {PARTS.membership ? <MemberLinks storeId={storeId} /> : null}
              {PARTS.loyalty ? <PointsDeskLink storeId={storeId} /> : null}
              {PARTS.shop ? <ShelfLink storeId={storeId} /> : null}
              <CodesLink storeId={storeId} />
              {PARTS.loyalty && membership.role !== 'clerk' ? (
                <PromotionsLink storeId={storeId} />
              ) : null}
              {membership.role === 'clerk' ? null : <SettingsLink storeId={storeId} />}
            </View>
          </>
        )
      }}
    </Answered>
  )
}

export default function CounterPage() {
  usePageTitle(counterText.title)
  const mine = useMemberships()
  return (
    <Screen>
      <Answered asked={mine} wayOut={<HomeLink />} ageInside>
        {({ memberships, device }) =>
          device === undefined ? (
            <Workplace memberships={memberships} wayOut={<HomeLink />}>
              {(membership) => (
                <>
                  <Counter membership={membership} />
                  <MineLink />
                </>
              )}
            </Workplace>
          ) : (
            <SharedPhone onGone={mine.refresh}>
              {(membership, look) => <Counter membership={membership} onRefused={look} />}
            </SharedPhone>
          )
        }
      </Answered>
    </Screen>
  )
}
