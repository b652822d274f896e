import { createContext, type PropsWithChildren, useContext, useMemo, useState } from 'react'
import { SWRConfig, useSWRConfig } from 'swr'
import type { Action, Input, Output } from '@/shared/contracts'
import type { Instant } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import type { CloudClient } from './client'
import { RETRY_MS } from './polling'

/** Whether the phone is connected, as it last said. */
export interface Network {
  isOnline(): boolean
  /** Calls back on every change; returns what ends it. */
  watch(listener: () => void): () => void
}

interface Cloud {
  readonly client: CloudClient
  readonly network: Network
  /** When each question was last answered, by the server's clock. */
  readonly answeredAt: Map<string, Instant>
}

const CloudContext = createContext<Cloud | null>(null)

export function useCloud(): Cloud {
  const cloud = useContext(CloudContext)
  if (cloud === null) throw new Error('useCloud outside CloudProvider')
  return cloud
}

/** The name of a question in the cache: the same words, the same question. */
export function questionOf<A extends Action>(action: A, input: Input<A>): string {
  return `${action} ${JSON.stringify(input)}`
}

/**
 * What every question shares. The data library's own signals are a browser's (window, document):
 * here pages say when they are shown, and the phone says when it is connected.
 */
function swrOptions(network: Network) {
  const retries = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    provider: () => new Map(),
    initFocus: () => () => undefined,
    initReconnect: (revalidate: () => void) =>
      network.watch(() => {
        if (network.isOnline()) revalidate()
      }),
    isOnline: () => network.isOnline(),
    revalidateOnFocus: false,
    onErrorRetry: (
      _error: unknown,
      question: string,
      config: { isVisible(): boolean; isOnline(): boolean },
      revalidate: (options: { retryCount: number; dedupe: boolean }) => unknown,
      options: { retryCount: number; dedupe: boolean },
    ) => {
      // A hidden page stops asking: it asks at once when it is shown again. That question may fail
      // too, and only one retry may wait.
      const waiting = retries.get(question)
      if (waiting !== undefined) clearTimeout(waiting)
      const retry = setTimeout(() => {
        if (config.isVisible() && config.isOnline()) revalidate(options)
      }, RETRY_MS)
      retries.set(question, retry)
    },
  }
}

interface Props {
  readonly client: CloudClient
  readonly network: Network
}

export function CloudProvider({ client, network, children }: PropsWithChildren<Props>) {
  const [options] = useState(() => swrOptions(network))
  const cloud = useMemo(
    () => ({ client, network, answeredAt: new Map<string, Instant>() }),
    [client, network],
  )
  return (
    <CloudContext.Provider value={cloud}>
      <SWRConfig value={options}>{children}</SWRConfig>
    </CloudContext.Provider>
  )
}

/** Puts what a write returned where a question would look for it, so that it is not asked again. */
export function useKnow() {
  const { client, answeredAt } = useCloud()
  const { mutate } = useSWRConfig()
  return async <A extends Action>(action: A, input: Input<A>, output: Output<A>) => {
    const question = questionOf(action, input)
    answeredAt.set(question, client.now())
    await mutate(question, ok(output), { revalidate: false })
  }
}

/** Asks a question again where it is on screen, as its answer is old by a write. */
export function useAskAgain() {
  const { mutate } = useSWRConfig()
  return <A extends Action>(action: A, input: Input<A>): void => {
    void mutate(questionOf(action, input))
  }
}

/**
 * Forgets every answer but those of the actions named: they were given to somebody else, as when a
 * phone changes hands. What is on screen asks again at once. Not merely when it is next opened: the
 * library takes a question asked within the last two seconds for answered, and would wait for good
 * for an answer that is no longer taken.
 */
export function useForget() {
  const { answeredAt } = useCloud()
  const { mutate } = useSWRConfig()
  return (kept: readonly Action[]): void => {
    const goes = (question: unknown) =>
      typeof question === 'string' && !kept.some((action) => question.startsWith(`${action} `))
    for (const question of [...answeredAt.keys()].filter(goes)) answeredAt.delete(question)
    void mutate(goes, undefined)
  }
}
