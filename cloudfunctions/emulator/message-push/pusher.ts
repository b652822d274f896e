import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { openStateFile } from '../state-file'
import { localPushKeys, type Push, pushed } from './letter'

/** What becomes of a push on its way. */
export const pushFates = ['usual', 'lost', 'doubled', 'delayed'] as const
export type PushFate = (typeof pushFates)[number]

const waitingSchema = v.object({
  id: v.string(),
  openid: v.string(),
  content: v.looseObject({}),
  dueAt: v.number(),
  tries: v.number(),
})
type Waiting = v.InferOutput<typeof waitingSchema>

const DELAY_MS = 10 * 60_000
/** WeChat waits five seconds for an answer, and asks three times in all. */
const AGAIN_AFTER_MS = [5_000, 5_000] as const

/** WeChat's message push on this machine: signs, encrypts, and comes again. */
export interface Pusher {
  /** Tells the shop of something that has happened now. */
  push(openid: string, content: Readonly<Record<string, unknown>>, fate: PushFate): Promise<void>
  /** When the next push is due, epoch ms. */
  nextAt(): number | undefined
  runDue(): Promise<void>
  clear(): void
}

export interface PusherOptions {
  /** What is still to be pushed; null to remember nothing. */
  readonly file: string | null
  readonly now: () => number
  /** @returns the status the shop answered */
  readonly post: (push: Push) => Promise<number>
}

export function openPusher({ file: path, now, post }: PusherOptions): Pusher {
  const file = openStateFile<Waiting[]>(path, v.array(waitingSchema), [])
  const plan = (waiting: Waiting) => file.write([...file.read(), waiting])

  async function send(waiting: Waiting): Promise<void> {
    const letter = pushed(waiting.content, waiting.openid, localPushKeys, now())
    if ((await post(letter)) === 200) return
    const againMs = AGAIN_AFTER_MS[waiting.tries]
    if (againMs !== undefined) {
      plan({ ...waiting, tries: waiting.tries + 1, dueAt: now() + againMs })
    }
  }
  function takeDue(): Waiting | undefined {
    const [first] = file
      .read()
      .filter(({ dueAt }) => dueAt <= now())
      .sort((one, other) => one.dueAt - other.dueAt)
    if (first) file.write(file.read().filter(({ id }) => id !== first.id))
    return first
  }
  return {
    async push(openid, content, fate) {
      if (fate === 'lost') return
      const waiting = { id: randomUUID(), openid, content, tries: 0, dueAt: now() }
      if (fate === 'delayed') return plan({ ...waiting, dueAt: now() + DELAY_MS })
      await Promise.all(fate === 'doubled' ? [send(waiting), send(waiting)] : [send(waiting)])
    },
    nextAt: () =>
      file
        .read()
        .reduce<number | undefined>(
          (first, { dueAt }) => (first === undefined ? dueAt : Math.min(first, dueAt)),
          undefined,
        ),
    async runDue() {
      for (let next = takeDue(); next; next = takeDue()) await send(next)
    },
    clear: () => file.write([]),
  }
}
