import { useEffect, useRef, useState } from 'react'
import type { Input, Output, RefusalOf } from '@/shared/contracts'
import { type Intent, NoAnswer, type WriteAction } from './client'
import { useCloud } from './cloud'

/** `checking`: nothing was heard, so whether it was done is not known yet. */
export type Writing<A extends WriteAction> =
  | { readonly status: 'idle' }
  | { readonly status: 'sending' }
  | { readonly status: 'checking' }
  | { readonly status: 'refused'; readonly refusal: RefusalOf<A> }

export interface Write<A extends WriteAction> {
  readonly writing: Writing<A>
  /** A tap: one intent. Does nothing while the last one is unanswered. */
  readonly submit: (input: Input<A>) => void
  /** Sends the unanswered intent again, unchanged. */
  readonly checkAgain: () => void
}

/** Long enough to be read twice. */
const REFUSAL_SHOWN_MS = 10_000

const IDLE = { status: 'idle' } as const

interface Outcomes<A extends WriteAction> {
  readonly onDone: (output: Output<A>) => void
  readonly onRefused?: (refusal: RefusalOf<A>) => void
}

/** Does it each time the network returns, while active. */
function useOnReconnect(active: boolean, act: () => void): void {
  const { network } = useCloud()
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!active) return undefined
    return network.watch(() => {
      if (network.isOnline()) latest.current()
    })
  }, [active, network])
}

/** A refusal is about the moment it was given: an old word beside a button would mislead. */
function useFadingRefusal<A extends WriteAction>() {
  const [writing, setWriting] = useState<Writing<A>>(IDLE)
  const refused = writing.status === 'refused'
  useEffect(() => {
    if (!refused) return undefined
    const timer = setTimeout(() => setWriting(IDLE), REFUSAL_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [refused])
  return [writing, setWriting] as const
}

/** A write as one button needs it. Goes on by itself when the network returns. */
export function useWrite<A extends WriteAction>(
  action: A,
  { onDone, onRefused }: Outcomes<A>,
): Write<A> {
  const { client } = useCloud()
  const [writing, setWriting] = useFadingRefusal<A>()
  const intent = useRef<Intent<A> | null>(null)
  const underWay = useRef(false)

  async function send() {
    if (intent.current === null || underWay.current) return
    underWay.current = true
    setWriting({ status: 'sending' })
    const answer = await intent.current
      .send()
      .catch((error: unknown) => {
        setWriting({ status: 'checking' })
        if (error instanceof NoAnswer) return null
        throw error
      })
      .finally(() => {
        underWay.current = false
      })
    if (answer === null) return
    intent.current = null
    setWriting(answer.ok ? IDLE : { status: 'refused', refusal: answer.refusal })
    if (answer.ok) onDone(answer.value)
    else onRefused?.(answer.refusal)
  }

  const checkAgain = () => void send()
  useOnReconnect(writing.status === 'checking', checkAgain)
  return {
    writing,
    submit: (input) => {
      if (intent.current !== null) return
      intent.current = client.intent(action, input)
      void send()
    },
    checkAgain,
  }
}
