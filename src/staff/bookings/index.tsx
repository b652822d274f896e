import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { dayText } from '@/features/booking/day/day.text'
import { DayBoard } from '@/features/booking/day/day-board'
import { useDay } from '@/features/booking/day/use-day'
import { refusedWords } from '@/features/booking/refused-words'
import { memberAddress } from '@/features/membership/addresses'
import { CardField } from '@/features/membership/counter/card-field'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useMemberships } from '@/features/staff/use-memberships'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

/** Those in charge, on a phone of their own, change when people and rooms can be booked. */
function useInCharge(storeId: StoreId): boolean {
  const { query } = useMemberships()
  if (query.status !== 'ready' || query.value.device !== undefined) return false
  const here = query.value.memberships.find((membership) => membership.storeId === storeId)
  return here !== undefined && here.role !== 'clerk'
}

interface Props {
  readonly storeId: StoreId
  /** The day shown at first; null for today. */
  readonly first: BusinessDay | null
}

function Bookings({ storeId, first }: Props) {
  const say = useSay()
  const { asked, day, setDay } = useDay(storeId, first)
  const inCharge = useInCharge(storeId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(view) => (
        <DayBoard
          at={{ storeId, view, asked: day, showDay: setDay, refresh: asked.refresh }}
          inCharge={inCharge}
          findByCard={(onFound) => (
            <CardField
              storeId={storeId}
              screen="bookings"
              onFound={({ number }) => onFound(number)}
            />
          )}
          memberLink={(memberNumber) =>
            PARTS.loyalty ? (
              <TapButton
                id="member-page"
                label={say(dayText.memberPage)}
                look="second"
                onTap={() => openPage(memberAddress(storeId, memberNumber))}
              />
            ) : null
          }
        />
      )}
    </Answered>
  )
}

/** A store's day of bookings, by person and room. */
export default function BookingsDayPage() {
  usePageTitle(dayText.title)
  const { store, day } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <Bookings storeId={store} first={day !== undefined && isBusinessDay(day) ? day : null} />
      ) : (
        <UnknownStore />
      )}
    </Screen>
  )
}
