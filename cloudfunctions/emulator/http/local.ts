import * as v from 'valibot'
import type { Fault } from '../gateway/faults'
import { faultKinds } from '../gateway/faults'
import { type Popup, popupAnswerSchema, popupSchema, settingsSchema } from '../message-push/popup'
import type { SentMessage } from '../openapi/messages'
import type { WechatPhone } from '../openapi/phone-codes'
import { sendTroubleSchema, type WantedTrouble } from '../openapi/send-trouble'
import { type KeptInstances, keptInstances } from '../reset'
import { type Seed, seeds } from '../seed/seed'
import { cardTroubleSchema, type LocalCards } from '../service-cards/service-cards'
import { paySchema } from '../wechat-pay/cashier'
import { payFaultSchema } from '../wechat-pay/pay-faults'
import type { WechatPay } from '../wechat-pay/wechat-pay'
import { parseJson } from './body'
import { OPENID_PATTERN } from './limits'
import { json, type Reply, refusal } from './reply'

/** What `/local/…` works on: everything a phone has no say in. */
export interface LocalControls {
  now(): number
  /** Moves the clock forward and resolves when every timer due on the way has ended. */
  advanceTo(at: number): Promise<void>
  reset(seed: Seed, instances?: KeptInstances): Promise<void>
  /** @throws an Error saying what is missing for this kind of fault */
  addFault(fault: Fault): void
  /** @returns how many messages the person now takes for the template */
  consent(openid: string, templateId: string): number
  /** A tap on WeChat's phone number button. @returns the code a page is handed */
  phoneCode(openid: string, phone?: WechatPhone): string
  messages(): readonly SentMessage[]
  /** Messages that can still be sent, by `<openid> <template id>`. */
  consents(): Readonly<Record<string, number>>
  readonly popup: Omit<Popup, 'clear'>
  addSendTrouble(wanted: WantedTrouble): void
  readonly wechatPay: Pick<WechatPay, 'pay' | 'addFault' | 'payments' | 'deliveries'>
  readonly serviceCards: LocalCards
  health(): object
  desk(): Promise<object>
}

const clockSchema = v.union([
  v.strictObject({ advanceMs: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ now: v.pipe(v.number(), v.integer()) }),
])
const resetSchema = v.strictObject({
  seed: v.picklist(seeds),
  instances: v.exactOptional(v.picklist(keptInstances)),
})
const consentSchema = v.strictObject({
  openid: v.pipe(v.string(), v.regex(OPENID_PATTERN)),
  templateId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
})
const banSchema = v.strictObject({ templateId: v.string(), banned: v.boolean() })
const cardSchema = v.strictObject({ openid: v.pipe(v.string(), v.regex(OPENID_PATTERN)) })
const phoneCodeSchema = v.strictObject({
  openid: v.pipe(v.string(), v.regex(OPENID_PATTERN)),
  phone: v.exactOptional(
    v.strictObject({
      countryCode: v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/)),
      number: v.pipe(v.string(), v.regex(/^\d{4,14}$/)),
    }),
  ),
})

const faultSchema = v.strictObject({
  kind: v.picklist(faultKinds),
  match: v.strictObject({
    function: v.exactOptional(v.string()),
    collection: v.exactOptional(v.string()),
    action: v.exactOptional(v.string()),
  }),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ms: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  after: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

/** Checks a body and hands it on; 400 with the fields where it is not what the route takes. */
async function take<T>(
  schema: v.GenericSchema<unknown, T>,
  body: string | null,
  act: (input: T) => Promise<Reply> | Reply,
): Promise<Reply> {
  const parsed = v.safeParse(schema, body === null ? undefined : parseJson(body))
  if (!parsed.success) return refusal(400, 'local/invalid', v.summarize(parsed.issues))
  return act(parsed.output)
}

/** `{advanceMs}` or `{now}` (epoch ms); 409 for a moment that has passed: only a reset goes back. */
async function moveClock(controls: LocalControls, body: string | null): Promise<Reply> {
  return take(clockSchema, body, async (input) => {
    const now = controls.now()
    const target = 'now' in input ? input.now : now + input.advanceMs
    if (target < now) {
      return refusal(409, 'clock/backwards', 'the clock goes backwards only by a reset')
    }
    await controls.advanceTo(target)
    return json(200, { now: controls.now() })
  })
}

/** 400 where the schema passes and the fault still makes no sense, such as a latency without `ms`. */
function addFault(controls: LocalControls, body: string | null): Promise<Reply> {
  return take(faultSchema, body, (fault) => {
    try {
      controls.addFault(fault)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      return refusal(400, 'local/invalid', words)
    }
    return json(200, {})
  })
}

type Route = (controls: LocalControls, body: string | null) => Promise<Reply> | Reply

const routes: Readonly<Record<string, Route>> = {
  'POST /local/clock': moveClock,
  'POST /local/fault': addFault,
  'POST /local/reset': (controls, body) =>
    take(resetSchema, body, async ({ seed, instances }) => {
      await controls.reset(seed, instances)
      return json(200, { now: controls.now() })
    }),
  'POST /local/consent': (controls, body) =>
    take(consentSchema, body, ({ openid, templateId }) =>
      json(200, { left: controls.consent(openid, templateId) }),
    ),
  'POST /local/popup': (controls, body) =>
    take(popupSchema, body, (asked) => json(200, controls.popup.open(asked))),
  'POST /local/popup/answer': (controls, body) =>
    take(popupAnswerSchema, body, async (said) => json(200, await controls.popup.answer(said))),
  'POST /local/popup/settings': (controls, body) =>
    take(settingsSchema, body, async (set) => {
      await controls.popup.set(set)
      return json(200, {})
    }),
  'POST /local/popup/ban': (controls, body) =>
    take(banSchema, body, ({ templateId, banned }) => {
      controls.popup.ban(templateId, banned)
      return json(200, {})
    }),
  'POST /local/send-trouble': (controls, body) =>
    take(sendTroubleSchema, body, (wanted) => {
      controls.addSendTrouble(wanted)
      return json(200, {})
    }),
  'POST /local/service-card': (controls, body) =>
    take(cardSchema, body, ({ openid }) => json(200, { code: controls.serviceCards.give(openid) })),
  'POST /local/service-card/trouble': (controls, body) =>
    take(cardTroubleSchema, body, (trouble) => {
      controls.serviceCards.addTrouble(trouble)
      return json(200, {})
    }),
  'GET /local/service-cards': ({ serviceCards }) =>
    json(200, { cards: serviceCards.shown(), tokensGiven: serviceCards.tokensGiven() }),
  'GET /local/consents': (controls) => json(200, { consents: controls.consents() }),
  'POST /local/phone-code': (controls, body) =>
    take(phoneCodeSchema, body, ({ openid, phone }) =>
      json(200, { code: controls.phoneCode(openid, phone) }),
    ),
  'POST /local/wechat-pay/pay': (controls, body) =>
    take(paySchema, body, async (paying) => json(200, await controls.wechatPay.pay(paying))),
  'POST /local/wechat-pay/fault': (controls, body) =>
    take(payFaultSchema, body, (fault) => {
      controls.wechatPay.addFault(fault)
      return json(200, {})
    }),
  'POST /local/wechat-pay/managed': (controls, body) =>
    take(v.strictObject({ managed: v.boolean() }), body, ({ managed }) => {
      controls.wechatPay.deliveries.setManaged(managed)
      return json(200, {})
    }),
  'GET /local/wechat-pay/payments': (controls) =>
    json(200, { payments: controls.wechatPay.payments() }),
  'GET /local/health': (controls) => json(200, controls.health()),
  'GET /local/messages': (controls) => json(200, { messages: controls.messages() }),
  'GET /local/desk': async (controls) => json(200, await controls.desk()),
}

/** One request below `/local/`; 404 for what is not there. */
export async function answerLocal(
  method: string,
  path: string,
  body: string | null,
  controls: LocalControls,
): Promise<Reply> {
  const route = routes[`${method} ${path}`]
  if (!route) return refusal(404, 'local/not-found', `no ${method} ${path}`)
  return route(controls, body)
}
