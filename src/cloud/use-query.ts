import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import useSWR, { useSWRConfig } from 'swr'
import type { Input, Output, RefusalOf } from '@/shared/contracts'
import type { Result } from '@/shared/kernel/result'
import type { ReadAction } from './client'
import { questionOf, useCloud } from './cloud'
import { nextAskMs, type PollMs, type Query, queryOf } from './polling'
import { useShown } from './use-shown'

export interface Asked<A extends ReadAction> {
  readonly query: Query<Output<A>, RefusalOf<A>>
  /** Asks now. */
  readonly refresh: () => void
}

/** The network is too busy to say; nothing was refused for good. */
class Busy extends Error {
  override readonly name = 'Busy'
}

function useQuestion<A extends ReadAction>(action: A, input: Input<A>) {
  const { client, answeredAt } = useCloud()
  const question = questionOf(action, input)
  const ask = async (): Promise<Result<Output<A>, RefusalOf<A>>> => {
    const answer = await client.read(action, input)
    if (!answer.ok && answer.refusal.code === 'request/busy') throw new Busy(action)
    answeredAt.set(question, answer.now)
    return answer.ok ? { ok: true, value: answer.value } : { ok: false, refusal: answer.refusal }
  }
  return { question, ask }
}

/** How often a question is asked. */
interface Rhythm<T> {
  /** The wait until the next, as the last value says; never, when absent. */
  readonly pollMs?: PollMs<T>
  /**
   * How old an answer may be and still do when its page is opened or shown again. Without it one
   * does at the opening until it would have been asked again, and never when shown again.
   */
  readonly freshMs?: number
}

const never = () => undefined

/**
 * Asks the cloud, and keeps asking while the page is shown. Asks again when the page is shown
 * again and when the network returns.
 */
export function useQuery<A extends ReadAction>(
  action: A,
  input: Input<A>,
  { pollMs = never, freshMs }: Rhythm<Output<A>> = {},
): Asked<A> {
  const { network, client, answeredAt } = useCloud()
  const { cache } = useSWRConfig()
  const { question, ask } = useQuestion(action, input)
  const shown = useShown()
  const visible = useRef(shown)
  visible.current = shown
  const online = useSyncExternalStore(network.watch, network.isOnline)

  const known: Result<Output<A>, RefusalOf<A>> | undefined = cache.get(question)?.data
  const ageMs = () => client.now() - (answeredAt.get(question) ?? 0)
  const doesAtOpening = known !== undefined && ageMs() < (freshMs ?? nextAskMs(known, pollMs))

  // A new function starts the wait anew, so that what a write has put here sets the next question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; pollMs is fixed per screen
  const interval = useCallback(
    (held: Result<Output<A>, RefusalOf<A>> | undefined) => nextAskMs(held, pollMs),
    [known],
  )
  const { data, error, mutate } = useSWR<Result<Output<A>, RefusalOf<A>>>(question, ask, {
    isVisible: () => visible.current,
    refreshInterval: shown ? interval : 0,
    revalidateIfStale: !doesAtOpening,
  })

  const wasShown = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only showing the page asks
  useEffect(() => {
    if (shown && !wasShown.current && ageMs() >= (freshMs ?? 0)) void mutate()
    wasShown.current = shown
  }, [shown])

  const trouble = error !== undefined || !online
  return {
    query: queryOf(data, trouble, answeredAt.get(question) ?? 0),
    refresh: () => void mutate(),
  }
}
