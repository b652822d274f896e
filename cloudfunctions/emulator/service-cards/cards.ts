import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { openStateFile } from '../state-file'
import { CARD_LIMITS } from './limits'

/** A number that is called: of these characters, and there. */
const number = v.pipe(v.string(), v.regex(/^[\w~\-/.]{1,32}$/))
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0))
const always = { wxa_path_query: v.string(), queue_number: number }
const table = { table_type: v.exactOptional(v.pipe(v.string(), v.maxLength(2))) }

/**
 * What a queue's card takes in each status. Of 1 and 2 what is published
 * (subscribe-message-template/1005); of the rest the table could not be read, so they ask for no
 * more than every status does.
 */
const contentSchema = v.variant('cur_status', [
  v.object({
    cur_status: v.literal(1),
    ...always,
    ...table,
    current_number: number,
    min_wait_time: seconds,
    max_wait_time: seconds,
  }),
  v.object({ cur_status: v.literal(2), ...always, ...table, current_number: number }),
  v.object({ cur_status: v.picklist([3, 4, 5]), ...always, current_number: number }),
])
export type CardContent = v.InferOutput<typeof contentSchema>

/** What may come before each status: of 1 and 2 as published, and no step back from the rest. */
const before: Readonly<Record<CardContent['cur_status'], readonly number[]>> = {
  1: [1],
  2: [1, 2],
  3: [1, 2, 3],
  4: [1, 2, 3],
  5: [1, 2, 3],
}

/** A card may begin with these. */
const FIRST: readonly number[] = [1, 2]

const cardSchema = v.object({
  code: v.string(),
  openid: v.string(),
  givenAt: v.number(),
  activatedAt: v.nullable(v.number()),
  content: v.nullable(contentSchema),
  /** How often it was told something, the same or not. */
  told: v.number(),
})
/** A card as it stands in somebody's WeChat. */
export type ServiceCard = v.InferOutput<typeof cardSchema>

/** What WeChat answers. */
export interface CardAnswer {
  readonly errcode: number
  readonly errmsg: string
}

export interface ServiceCards {
  /** A tap on the button. @returns the code a page is handed */
  give(openid: string): string
  /** The answer to one update, and what it changes. */
  update(openid: string, code: string, contentJson: string): CardAnswer
  /** Those that are shown, the newest last. */
  shown(): readonly ServiceCard[]
  clear(): void
}

const ok: CardAnswer = { errcode: 0, errmsg: 'ok' }
const UNKNOWN: CardAnswer = { errcode: 85437, errmsg: 'invalid notify_code' }
const EXPIRED: CardAnswer = { errcode: 85438, errmsg: 'notify_code expired' }
/** Which number the service has for these two is not documented. */
const MALFORMED: CardAnswer = { errcode: 47001, errmsg: 'data format error' }
const NOT_NEXT: CardAnswer = { errcode: 47003, errmsg: 'argument invalid! cur_status' }

function contentOf(json: string): CardContent | null {
  try {
    const parsed = v.safeParse(contentSchema, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

function isExpired({ givenAt, activatedAt }: ServiceCard, now: number): boolean {
  return activatedAt === null
    ? now >= givenAt + CARD_LIMITS.activateWithinMs
    : now >= activatedAt + CARD_LIMITS.updateWithinMs
}

/**
 * @param path file that keeps them over a restart; null for none
 * @param now epoch milliseconds
 */
export function openServiceCards(path: string | null, now: () => number): ServiceCards {
  const file = openStateFile(path, v.array(cardSchema), [])
  const others = (code: string) => file.read().filter((card) => card.code !== code)
  return {
    give(openid) {
      const code = randomUUID()
      const card = { code, openid, givenAt: now(), activatedAt: null, content: null, told: 0 }
      file.write([...file.read(), card])
      return code
    },
    update(openid, code, contentJson) {
      const card = file.read().find((each) => each.code === code && each.openid === openid)
      if (!card) return UNKNOWN
      if (isExpired(card, now())) return EXPIRED
      const content = contentOf(contentJson)
      if (!content) return MALFORMED
      const from = card.content?.cur_status
      const may = from === undefined ? FIRST : before[content.cur_status]
      if (!may.includes(from ?? content.cur_status)) return NOT_NEXT
      const activatedAt = card.activatedAt ?? now()
      file.write([...others(code), { ...card, activatedAt, content, told: card.told + 1 }])
      return ok
    },
    shown: () => file.read().filter(({ content }) => content !== null),
    clear: () => file.write([]),
  }
}
