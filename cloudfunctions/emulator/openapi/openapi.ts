import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import type { DeployedFunction } from '../functions/manifest'
import type { Deliveries } from '../wechat-pay/deliveries'
import { type Messages, sendSchema } from './messages'
import type { MadePicture, MiniProgramCodes } from './mini-program-codes'
import type { PhoneCodes } from './phone-codes'
import type { SendTrouble, SendTroubles } from './send-trouble'
import { getOrder, isTradeManaged, uploadShippingInfo } from './shipping'
import { type MessageTemplate, wrongValue } from './templates'
import { checkText, textSchema } from './text-check'
import { answer, pictureAnswer, readParameters, systemError } from './wire'

/** Refusals of the cloud itself, as wx-server-sdk names them (error.config). */
const NOT_FOUND = -604100
const NO_PERMISSION = -604101
const ILLEGAL_SOURCE = -604104

export interface OpenApiCall {
  /** `subscribeMessage.send` */
  readonly api: string
  /** A `CommApiData`. */
  readonly requestData: Uint8Array
  readonly function: DeployedFunction
  /** What set the function off; calls an HTTP request set off may not use open interfaces. */
  readonly source: string
  /** Whose phone set it off; absent for a timer. */
  readonly openid?: string
}

export interface OpenApiOptions {
  readonly templates: readonly MessageTemplate[]
  readonly messages: Messages
  readonly sendTroubles: Pick<SendTroubles, 'next'>
  readonly codes: MiniProgramCodes
  readonly phoneCodes: PhoneCodes
  readonly deliveries: Deliveries
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Answers one open interface call as a `CommOpenApiResp`. */
export function callOpenApi(call: OpenApiCall, options: OpenApiOptions): Uint8Array {
  if (!/^wx_(client|trigger)(,scf)*$/.test(call.source)) return systemError(ILLEGAL_SOURCE)
  if (!call.function.openapi.includes(call.api)) return systemError(NO_PERMISSION)
  const asked = interfaces[call.api]
  if (!asked) return systemError(NOT_FOUND)
  const made = asked(readParameters(call.requestData), options, call)
  return typeof made === 'string' ? answer(made) : pictureAnswer(made.contentType, made.bytes)
}

/** What each open interface makes of its parameters: the JSON or the picture WeChat would answer. */
type OpenInterface = (
  parameters: object,
  options: OpenApiOptions,
  call: OpenApiCall,
) => string | MadePicture

const interfaces: Readonly<Record<string, OpenInterface>> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'wxacode.getUnlimited': getUnlimited,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'security.msgSecCheck': msgSecCheck,
  'wxa.sec.order.isTradeManaged': (asked, { deliveries }) => isTradeManaged(asked, deliveries),
  'wxa.sec.order.getOrder': (asked, { deliveries }) => getOrder(asked, deliveries),
  'wxa.sec.order.uploadShippingInfo': (asked, { deliveries }) =>
    uploadShippingInfo(asked, deliveries),
}

function getUnlimited(parameters: object, { codes }: OpenApiOptions): string | MadePicture {
  const made = codes.make(parameters)
  return 'errcode' in made ? JSON.stringify(made) : made
}

function refusal(errcode: number, errmsg: string): string {
  return JSON.stringify({ errcode, errmsg })
}

/** As text, since the service's `msgid` has more digits than a number keeps. */
function sentAnswer(): string {
  const msgid = `${randomInt(1, 10)}${String(randomInt(1e14)).padStart(16, '0')}`
  return `{"errcode":0,"errmsg":"ok","msgid":${msgid}}`
}

/** What WeChat says where it is none of the message's own faults. */
const troubleWords: Readonly<Record<SendTrouble, readonly [errcode: number, errmsg: string]>> = {
  concurrent: [43108, 'concurrent sending to the same user'],
  sensitive: [45168, 'sensitive words in the message'],
  banned: [43107, 'subscribe message capability banned'],
  busy: [-1, 'system error'],
  'busy-but-sent': [-1, 'system error'],
}

/**
 * Error numbers and words: developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.
 * In which order the service checks is not documented; here: person, template, values, consent.
 */
function sendSubscribeMessage(parameters: object, options: OpenApiOptions): string {
  const parsed = v.safeParse(sendSchema, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { touser, template_id, page, data } = parsed.output
  if (touser === '') return refusal(40003, 'invalid openid')
  const template = options.templates.find(({ id }) => id === template_id)
  if (!template) return refusal(40037, 'invalid template_id')
  const wrong = wrongValue(template, data)
  if (wrong) return refusal(47003, `argument invalid! ${wrong}`)
  const trouble = options.sendTroubles.next()
  if (trouble && trouble !== 'busy-but-sent') return refusal(...troubleWords[trouble])
  const message = { openid: touser, templateId: template_id, page, data, sentAt: options.now() }
  if (!options.messages.deliver(message)) return refusal(43101, 'user refuse to accept the msg')
  return trouble ? refusal(...troubleWords[trouble]) : sentAnswer()
}

const phoneCodeSchema = v.object({ code: v.string(), openid: v.optional(v.string()) })

/** developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber */
function getPhoneNumber(parameters: object, { phoneCodes }: OpenApiOptions): string {
  const parsed = v.safeParse(phoneCodeSchema, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const phone = phoneCodes.spend(parsed.output.code, parsed.output.openid)
  if (!phone) return refusal(40029, 'invalid code')
  const { countryCode, number } = phone
  const phone_info = {
    phoneNumber: countryCode === '86' ? number : `+${countryCode}${number}`,
    purePhoneNumber: number,
    countryCode,
  }
  return JSON.stringify({ errcode: 0, errmsg: 'ok', phone_info })
}

/**
 * Only whoever is calling counts as seen within two hours: the real service also knows those who
 * were here before. developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck
 */
function msgSecCheck(parameters: object, _options: OpenApiOptions, call: OpenApiCall): string {
  const parsed = v.safeParse(textSchema, parameters)
  if (!parsed.success) return refusal(47001, 'data format error')
  const { content, openid } = parsed.output
  if (openid !== call.openid) return refusal(61010, 'code is expired')
  return JSON.stringify({ errcode: 0, errmsg: 'ok', result: checkText(content) })
}
