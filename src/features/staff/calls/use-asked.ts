import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { AskedView } from '@/shared/contracts/staff.calls.contract'
import type { StoreId } from '@/shared/kernel/ids'

const pollMs = (asked: AskedView) => asked.nextPollMs

/** Somewhere with a code: a table, a room, a chair, a counter. */
export interface Place {
  readonly storeId: StoreId
  readonly placeCode: string
}

/** What may be called for from a place, and how it stands. */
export function useAsked(place: Place) {
  return useQuery('staff/asked', place, { pollMs })
}

/** A tap at a place: the screen shows its answer, or is brought up to date by a refusal. */
export function useAskWrite<A extends 'staff/ask' | 'staff/take-back-ask'>(
  action: A,
  place: Place,
  refresh: () => void,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (asked) => void know('staff/asked', place, asked),
    onRefused: refresh,
  })
}
