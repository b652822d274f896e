import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import type { DevicesView, PeopleView } from '@/shared/contracts/staff.views'
import type { StoreId } from '@/shared/kernel/ids'

export function usePeople(storeId: StoreId) {
  return useQuery('staff/people', { storeId })
}

export function useDevices(storeId: StoreId) {
  return useQuery('staff/devices', { storeId })
}

/** What a part of the people page knows of where it stands. */
export interface AtPeople {
  readonly storeId: StoreId
  readonly people: PeopleView
}

/** Shows the list a write has answered with. */
export function useShowPeople(storeId: StoreId): (people: PeopleView) => void {
  const know = useKnow()
  return ({ made: _made, ...people }) => void know('staff/people', { storeId }, people)
}

export function useShowDevices(storeId: StoreId): (devices: DevicesView) => void {
  const know = useKnow()
  return (devices) => void know('staff/devices', { storeId }, devices)
}
