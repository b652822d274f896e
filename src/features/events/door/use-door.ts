import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { RefusalOf } from '@/shared/contracts'
import type { SessionList } from '@/shared/contracts/events.views'
import type { SessionId, StoreId } from '@/shared/kernel/ids'

/** One date of an event at a store. */
export interface AtSession {
  readonly storeId: StoreId
  readonly sessionId: SessionId
}

/** A store's dates of yesterday and from then on. */
export function useStoreDates(storeId: StoreId) {
  return useQuery('events/sessions', { storeId })
}

const pollMs = ({ nextPollMs }: SessionList) => nextPollMs

export function useGuests(at: AtSession) {
  return useQuery('events/guests', at, { pollMs })
}

export type DoorAction =
  | 'events/check-in'
  | 'events/undo-check-in'
  | 'events/walk-in'
  | 'events/set-capacity'
  | 'events/call-off'

interface Outcomes<A extends DoorAction> {
  readonly onDone?: (list: SessionList) => void
  readonly onRefused?: (refusal: RefusalOf<A>) => void
}

/** A tap on a session: its list shows what came of it. */
export function useDoorWrite<A extends DoorAction>(
  action: A,
  { storeId, sessionId }: AtSession,
  { onDone, onRefused }: Outcomes<A> = {},
) {
  const know = useKnow()
  return useWrite<DoorAction>(action, {
    onDone: (list) => {
      void know('events/guests', { storeId, sessionId }, list)
      onDone?.(list)
    },
    ...(onRefused && { onRefused }),
  })
}
