import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { CounterLane, CounterView } from '@/shared/contracts/queue.contract'
import type { StoreId } from '@/shared/kernel/ids'

const pollMs = (counter: CounterView) => counter.nextPollMs

export function useCounter(storeId: StoreId) {
  return useQuery('queue/counter', { storeId }, { pollMs })
}

/**
 * Calls a lane's next party, saying whom it follows: a call made from an old screen is refused and
 * the screen brought up to date.
 */
export function useCallNext(storeId: StoreId, lane: CounterLane, refresh: () => void) {
  const know = useKnow()
  const { writing, submit, checkAgain } = useWrite('queue/call-next', {
    onDone: (counter) => void know('queue/counter', { storeId }, counter),
    onRefused: refresh,
  })
  const after = lane.called?.id ?? null
  return { writing, callNext: () => submit({ storeId, laneId: lane.id, after }), checkAgain }
}
