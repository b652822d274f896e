import * as v from 'valibot'
import { openStateFile } from '../state-file'

const dataSchema = v.record(v.string(), v.object({ value: v.union([v.string(), v.number()]) }))

const messageSchema = v.object({
  openid: v.string(),
  templateId: v.string(),
  page: v.string(),
  data: dataSchema,
  sentAt: v.number(),
})

/** A message that would have arrived in the person's WeChat. */
export type SentMessage = v.InferOutput<typeof messageSchema>

const stateSchema = v.object({
  /** Messages a person still takes, by `<openid> <template id>`: one consent is one message. */
  consents: v.record(v.string(), v.number()),
  /** The newest last. */
  sent: v.array(messageSchema),
})

/** How many messages the local cloud keeps for the desk. */
const KEPT_MESSAGES = 200

export interface Messages {
  /** One more "accept" of a person for a template. @returns how many are left to send */
  consent(openid: string, templateId: string): number
  /** Uses one consent and delivers; false when there is none and nothing was sent. */
  deliver(message: SentMessage): boolean
  sent(): readonly SentMessage[]
  clear(): void
}

/** @param path file that keeps consents and messages over a restart; null for none */
export function openMessages(path: string | null): Messages {
  const empty = { consents: {}, sent: [] }
  const file = openStateFile(path, stateSchema, empty)
  const key = (openid: string, templateId: string) => `${openid} ${templateId}`
  const left = (name: string) => file.read().consents[name] ?? 0

  function setLeft(name: string, count: number, sent = file.read().sent): void {
    file.write({ consents: { ...file.read().consents, [name]: count }, sent })
  }
  return {
    consent(openid, templateId) {
      const name = key(openid, templateId)
      setLeft(name, left(name) + 1)
      return left(name)
    },
    deliver(message) {
      const name = key(message.openid, message.templateId)
      if (left(name) === 0) return false
      setLeft(name, left(name) - 1, [...file.read().sent, message].slice(-KEPT_MESSAGES))
      return true
    },
    sent: () => file.read().sent,
    clear: () => file.write(empty),
  }
}

/** What `subscribeMessage.send` takes, in the snake case of the wire. */
export const sendSchema = v.object({
  touser: v.string(),
  template_id: v.string(),
  page: v.optional(v.string(), ''),
  data: v.optional(dataSchema, {}),
})
