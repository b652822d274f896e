import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { CheckInMember } from '@/features/events/door/check-in-member'
import { doorText } from '@/features/events/door/door.text'
import { DoorFace } from '@/features/events/door/door-face'
import { DoorWays } from '@/features/events/door/door-ways'
import { GuestList } from '@/features/events/door/guest-list'
import { type AtSession, useGuests } from '@/features/events/door/use-door'
import { refusedWords } from '@/features/events/refused-words'
import { CardField } from '@/features/membership/counter/card-field'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useMemberships } from '@/features/staff/use-memberships'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { MemberAtCounter } from '@/shared/contracts/membership.contract'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

/** Whether one is in charge of this store, on one's own phone or a counter's. */
function useInCharge(storeId: StoreId): boolean {
  const { query } = useMemberships()
  if (query.status !== 'ready') return false
  const here = query.value.memberships.find((each) => each.storeId === storeId)
  return here !== undefined && here.role !== 'clerk'
}

interface ScanProps {
  readonly at: AtSession
  readonly utcOffsetMinutes: number
}

/** One scan after the other: each card that is read is a check-in. */
function Scan({ at, utcOffsetMinutes }: ScanProps) {
  const [scanned, setScanned] = useState<readonly MemberAtCounter[]>([])
  const last = scanned[scanned.length - 1]
  return (
    <View className="event-part">
      <CardField
        key={scanned.length}
        storeId={at.storeId}
        screen="events"
        onFound={(member) => setScanned([...scanned, member])}
      />
      {last === undefined ? null : (
        <CheckInMember
          key={`${last.number}-${scanned.length}`}
          at={at}
          member={last}
          utcOffsetMinutes={utcOffsetMinutes}
        />
      )}
    </View>
  )
}

function Door({ at }: { readonly at: AtSession }) {
  const inCharge = useInCharge(at.storeId)
  return (
    <Answered asked={useGuests(at)} wayOut={<HomeLink />} wordsOf={refusedWords}>
      {(list) => (
        <>
          <DoorFace list={list} />
          {list.session.calledOff || !PARTS.membership ? null : (
            <Scan at={at} utcOffsetMinutes={list.utcOffsetMinutes} />
          )}
          <GuestList at={at} list={list} />
          <DoorWays at={at} list={list} inCharge={inCharge} />
        </>
      )}
    </Answered>
  )
}

/** The list of one date, for who stands at the door. */
export default function GuestsPage() {
  usePageTitle(doorText.title)
  const { store, session } = useRouter().params
  const known = isId<'store'>(store) && isId<'session'>(session)
  return (
    <Screen>
      {known ? <Door at={{ storeId: store, sessionId: session }} /> : <UnknownStore />}
    </Screen>
  )
}
