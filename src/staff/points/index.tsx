import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { ChecksCard } from '@/features/loyalty/counter/checks-card'
import { deskText } from '@/features/loyalty/counter/desk.text'
import { MakeCode } from '@/features/loyalty/counter/make-code'
import { ToApprove } from '@/features/loyalty/counter/to-approve'
import { useChecks, useToApprove } from '@/features/loyalty/counter/use-desk'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useMemberships } from '@/features/staff/use-memberships'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

interface AtStore {
  readonly storeId: StoreId
}

function Approvals({ storeId }: AtStore) {
  const asked = useToApprove(storeId)
  return (
    <Answered asked={asked} wayOut={null}>
      {({ waiting }) => <ToApprove storeId={storeId} waiting={waiting} refresh={asked.refresh} />}
    </Answered>
  )
}

function Checks({ storeId }: AtStore) {
  return (
    <Answered asked={useChecks(storeId)} wayOut={null}>
      {({ checks }) => <ChecksCard checks={checks} />}
    </Answered>
  )
}

/** What a second person decides, and the books, are for those in charge on a phone of their own. */
function useInCharge(storeId: StoreId): boolean {
  const { query } = useMemberships()
  if (query.status !== 'ready' || query.value.device !== undefined) return false
  const here = query.value.memberships.find((membership) => membership.storeId === storeId)
  return here !== undefined && here.role !== 'clerk'
}

function Desk({ storeId }: AtStore) {
  const inCharge = useInCharge(storeId)
  return (
    <>
      <MakeCode storeId={storeId} />
      {inCharge ? (
        <>
          <Approvals storeId={storeId} />
          <Checks storeId={storeId} />
        </>
      ) : null}
    </>
  )
}

/** Points at a counter. */
export default function PointsDeskPage() {
  usePageTitle(deskText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Desk storeId={store} /> : <UnknownStore />}</Screen>
}
