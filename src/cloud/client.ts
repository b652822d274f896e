import type { Action, Contracts, Input } from '@/shared/contracts'
import { actions } from '@/shared/contracts/actions'
import { type Call, CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Language } from '@/shared/kernel/words'
import { type AnswerTo, isAnswer } from './answer'
import { type Transport, TransportError } from './transport-port'

type Kind<K extends 'read' | 'write'> = {
  [A in Action]: Contracts[A]['kind'] extends K ? A : never
}[Action]
export type ReadAction = Kind<'read'>
export type WriteAction = Kind<'write'>

/** A call without an answer is sent again after each of these (design §6). */
const RESEND_AFTER_MS = [1_000, 3_000]

/** WeChat carries at most 100 KB to a function (CloudBase EXCEED_MAX_PAYLOAD_SIZE). */
const MAX_CALL_BYTES = 100 * 1024

/** Nothing was heard after every resend: a read failed; a write may or may not have been done. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'

  constructor(action: Action, why: string) {
    super(`${action} had no answer: ${why}`)
  }
}

/** One thing a person wanted, once, however often it has to be sent. */
export interface Intent<A extends WriteAction> {
  /** Sends until answered; rejects with `NoAnswer`, after which it may be called again. */
  send(): Promise<AnswerTo<A>>
}

export interface CloudClient {
  /** The server's clock, as last heard. */
  now(): Instant
  /** Asks; rejects with `NoAnswer` after three attempts. */
  read<A extends ReadAction>(action: A, input: Input<A>): Promise<AnswerTo<A>>
  /** Makes the requestId of a write, which every `send` of the intent keeps. */
  intent<A extends WriteAction>(action: A, input: Input<A>): Intent<A>
}

export interface ClientPorts {
  readonly transport: Transport
  /** The phone's clock, which may be wrong. */
  readonly now: () => Instant
  readonly random: () => number
  readonly sleep: (durationMs: number) => Promise<void>
  readonly language: () => Language
}

/** Sends calls until they are answered, and keeps the server's clock from what is heard. */
function createLine({ transport, now, sleep }: ClientPorts) {
  let serverAheadMs = 0
  const serverNow = () => now() + serverAheadMs

  async function ask<A extends Action>(action: A, call: Call): Promise<AnswerTo<A>> {
    const returned = await transport.call(actions[action].in, call)
    if (!isAnswer<A>(returned)) throw new TransportError('function-failed', 'not an answer')
    serverAheadMs = returned.now - now()
    return returned
  }

  function tooLarge<A extends Action>(): AnswerTo<A> {
    const refusal = { code: 'request/too-large', maxBytes: MAX_CALL_BYTES } as const
    return { ok: false, refusal, now: serverNow(), traceId: '' }
  }

  /** @param onLost told of each sending that had no answer */
  async function persist<A extends Action>(
    action: A,
    call: Call,
    onLost: () => void,
    resent = 0,
  ): Promise<AnswerTo<A>> {
    try {
      return await ask(action, call)
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      if (error.trouble === 'too-large') return tooLarge()
      onLost()
      const waitMs = RESEND_AFTER_MS[resent]
      if (waitMs === undefined) throw new NoAnswer(action, error.message)
      await sleep(waitMs)
      return persist(action, call, onLost, resent + 1)
    }
  }

  return { serverNow, persist }
}

/** The one way to ask the cloud. Knows no phone: everything it needs is handed in. */
export function createClient(ports: ClientPorts): CloudClient {
  const { serverNow, persist } = createLine(ports)

  const callOf = (action: Action, input: unknown): Call => ({
    action,
    input,
    client: { version: CONTRACT_VERSION, language: ports.language() },
  })

  function intent<A extends WriteAction>(action: A, input: Input<A>): Intent<A> {
    const made = () => ({
      ...callOf(action, input),
      requestId: newRequestId(serverNow(), ports.random),
    })
    let call = made()
    let mayBeDone = false
    const onLost = () => {
      mayBeDone = true
    }
    return {
      async send() {
        const answer = await persist(action, call, onLost)
        const stale = !answer.ok && answer.refusal.code === 'request/stale'
        // The phone's clock was wrong, and that answer has put it right. A new requestId is safe
        // only while no earlier sending can have been done unheard.
        if (!stale || mayBeDone) return answer
        call = made()
        return persist(action, call, onLost)
      },
    }
  }

  return {
    now: serverNow,
    read: (action, input) => persist(action, callOf(action, input), () => undefined),
    intent,
  }
}
