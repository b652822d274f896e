import { type ReactNode, useEffect } from 'react'
import { Answered } from '@/features/answers/answered'
import { useBoard } from '@/features/queue/board/board-lanes'
import { LineGlance } from '@/features/queue/board/line-glance'
import { DeviceBar } from '@/features/staff/device/device-bar'
import { NobodyHere } from '@/features/staff/device/nobody-here'
import { useDevice } from '@/features/staff/device/use-device'
import { HomeLink } from '@/features/stores/home-link'
import type { Membership } from '@/shared/contracts/staff.contract'
import type { StoreId } from '@/shared/kernel/ids'

interface Props {
  /** It is a counter's phone no longer. */
  readonly onGone: () => void
  /** @param look asks who is there now */
  readonly children: (membership: Membership, look: () => void) => ReactNode
}

/** The line goes on being seen while nobody is there. */
function Line({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useBoard(storeId)} wayOut={null}>
      {(board) => <LineGlance board={board} />}
    </Answered>
  )
}

/** A phone the counter shares: somebody's for as long as they are there, else asking who it is. */
export function SharedPhone({ onGone, children }: Props) {
  const asked = useDevice()
  const gone = asked.query.status === 'refused'
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it is gone
  useEffect(() => {
    if (gone) onGone()
  }, [gone])
  return (
    <Answered asked={asked} wayOut={<HomeLink />} ageInside>
      {(device) => {
        const { storeId, storeName, here } = device
        if (here === undefined) {
          return (
            <>
              <NobodyHere device={device} />
              <Line storeId={storeId} />
            </>
          )
        }
        return (
          <>
            <DeviceBar here={here} />
            {children({ storeId, storeName, role: here.role, name: here.name }, asked.refresh)}
          </>
        )
      }}
    </Answered>
  )
}
