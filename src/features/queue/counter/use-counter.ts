import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts } from '@/shared/contracts'
import type { CounterLane, CounterView } from '@/shared/contracts/queue.views'
import type { StoreId } from '@/shared/kernel/ids'
import { useScreenOn } from '../use-screen-on'

const pollMs = (counter: CounterView) => counter.nextPollMs

/** A store's lanes from behind the counter; the screen stays lit. */
export function useCounter(storeId: StoreId) {
  useScreenOn(true)
  return useQuery('queue/counter', { storeId }, { pollMs })
}

/** What a part of the counter knows of where it stands. */
export interface AtCounter {
  readonly storeId: StoreId
  readonly counter: CounterView
  /** Asks for the counter as it is now. */
  readonly refresh: () => void
}

/** Puts what the places call for, as a tap has left it, where the counter shows it. */
export function useShowFloor(storeId: StoreId) {
  const know = useKnow()
  return (counter: CounterView) => (floor: CounterView['floor']) =>
    void know('queue/counter', { storeId }, { ...counter, floor })
}

/** One lane at the counter, with what is open over it. */
export interface OnLane {
  readonly at: AtCounter
  readonly lane: CounterLane
  readonly onClose: () => void
}

/** The writes of the counter: each answers with the counter as it is after. */
export type CounterWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends CounterView
      ? A
      : never
    : never
}[Action]

/** A write of the counter: the screen shows its answer, or is brought up to date by a refusal. */
export function useCounterWrite<A extends CounterWrite>(
  action: A,
  { storeId, refresh }: Pick<AtCounter, 'storeId' | 'refresh'>,
  onDone: (counter: CounterView) => void = () => undefined,
) {
  const know = useKnow()
  return useWrite(action, {
    // First what was open is closed, so that it never shows a ticket that has just moved on.
    onDone: (counter) => {
      onDone(counter)
      void know('queue/counter', { storeId }, counter)
    },
    onRefused: refresh,
  })
}
