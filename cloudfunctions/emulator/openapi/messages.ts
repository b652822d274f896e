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

const saids = ['accept', 'reject'] as const

/** What a person says of a template. */
export type Said = (typeof saids)[number]

const stateSchema = v.object({
  /** Messages a person still takes, by `<openid> <template id>`: one consent is one message. */
  consents: v.record(v.string(), v.number()),
  /** Choices that are to be kept (总是保持以上选择), by the same names. */
  kept: v.optional(v.record(v.string(), v.picklist(saids)), {}),
  /** Who has switched subscribe messages off altogether. */
  off: v.optional(v.array(v.string()), []),
  /** The newest last. */
  sent: v.array(messageSchema),
})

/** How many messages the local cloud keeps for the desk. */
const KEPT_MESSAGES = 200

export interface Messages {
  /** One more "accept" of a person for a template. @returns how many are left to send */
  consent(openid: string, templateId: string): number
  /** A refusal: none is left. Whether those confirmed before go too is not documented. */
  refuse(openid: string, templateId: string): void
  /** Uses one consent and delivers; false when there is none and nothing was sent. */
  deliver(message: SentMessage): boolean
  sent(): readonly SentMessage[]
  /** By `<openid> <template id>`; none of what is used up. */
  consents(): Readonly<Record<string, number>>
  keepChoice(openid: string, templateId: string, said: Said): void
  keptChoice(openid: string, templateId: string): Said | undefined
  /** Whether the person has switched all of them off. */
  isOff(openid: string): boolean
  setOff(openid: string, off: boolean): void
  switchedOff(): readonly string[]
  clear(): void
}

/** @param path file that keeps consents and messages over a restart; null for none */
export function openMessages(path: string | null): Messages {
  const empty = { consents: {}, kept: {}, off: [], sent: [] }
  const file = openStateFile(path, stateSchema, empty)
  const key = (openid: string, templateId: string) => `${openid} ${templateId}`
  let { consents, kept, off, sent } = read()

  function read() {
    const state = file.read()
    return {
      consents: new Map(Object.entries(state.consents)),
      kept: new Map(Object.entries(state.kept)),
      off: new Set(state.off),
      sent: [...state.sent],
    }
  }
  function save(): void {
    if (path === null) return
    file.write({
      consents: Object.fromEntries(consents),
      kept: Object.fromEntries(kept),
      off: [...off],
      sent,
    })
  }
  return {
    consent(openid, templateId) {
      const name = key(openid, templateId)
      const left = (consents.get(name) ?? 0) + 1
      consents.set(name, left)
      save()
      return left
    },
    refuse(openid, templateId) {
      consents.delete(key(openid, templateId))
      save()
    },
    deliver(message) {
      const name = key(message.openid, message.templateId)
      const left = consents.get(name) ?? 0
      if (left === 0 || off.has(message.openid)) return false
      if (left === 1) consents.delete(name)
      else consents.set(name, left - 1)
      sent = [...sent, message].slice(-KEPT_MESSAGES)
      save()
      return true
    },
    sent: () => sent,
    consents: () => Object.fromEntries(consents),
    keepChoice(openid, templateId, said) {
      kept.set(key(openid, templateId), said)
      save()
    },
    keptChoice: (openid, templateId) => kept.get(key(openid, templateId)),
    isOff: (openid) => off.has(openid),
    setOff(openid, isOff) {
      if (isOff) off.add(openid)
      else off.delete(openid)
      save()
    },
    switchedOff: () => [...off],
    clear() {
      file.write(empty)
      ;({ consents, kept, off, sent } = read())
    },
  }
}

/** What `subscribeMessage.send` takes, in the snake case of the wire. */
export const sendSchema = v.object({
  touser: v.string(),
  template_id: v.string(),
  page: v.optional(v.string(), ''),
  data: v.optional(dataSchema, {}),
})
