import { type ReactNode, useEffect } from 'react'
import { Answered } from '@/features/answers/answered'
import { DeviceBar } from '@/features/staff/device/device-bar'
import { NobodyHere } from '@/features/staff/device/nobody-here'
import { useDevice } from '@/features/staff/device/use-device'
import { HomeLink } from '@/features/stores/home-link'
import type { Membership } from '@/shared/contracts/staff.contract'

interface Props {
  /** It is a counter's phone no longer. */
  readonly onGone: () => void
  /** @param look asks who is there now */
  readonly children: (membership: Membership, look: () => void) => ReactNode
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
        if (here === undefined) return <NobodyHere device={device} />
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
