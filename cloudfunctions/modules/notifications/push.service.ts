import * as v from 'valibot'
import type { ConsentEvent } from '@/shared/domain/notifications/wallet'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import type { OutsideAnswer, OutsideRequest } from '../../platform/http-entry'
import { knownPerson, personOf } from '../../platform/identities'
import { log } from '../../platform/log'
import { operators } from '../../platform/sdk'
import { heardGreeting, heardPush, pushAccount } from '../../platform/wechat-push'
import { forgetRevoked, type Revocable } from '../membership/revoked.service'
import { templateNamed } from './account-templates'
import { messages } from './notifications.documents'
import {
  anyPush,
  type CardPush,
  type ConsentPush,
  type RevokePush,
  type SentPush,
} from './push.schemas'
import { takeIn } from './wallet.service'

const account = pushAccount()

/** WeChat says nothing more about a push that is answered so. */
const SUCCESS = 'success'

function eventsOf({ Event, CreateTime, List }: ConsentPush): ConsentEvent[] {
  return List.flatMap(({ TemplateId, SubscribeStatusString: said }) => {
    const template = templateNamed(TemplateId)
    if (!template) return []
    const key = `${CreateTime} ${Event} ${template} ${said}`
    return { key, template, said, at: CreateTime * SECOND_MS }
  })
}

/**
 * A shopper confirms in the tap that takes their first number: WeChat tells of it before that
 * number makes them somebody, so a confirmation does. Of nobody there is nothing to refuse.
 */
async function takeConsents(push: ConsentPush, now: Instant): Promise<void> {
  const events = eventsOf(push)
  if (events.length === 0) return
  const confirms = events.some(({ said }) => said === 'accept')
  const openid = push.FromUserName
  const person = confirms ? await personOf(openid, now) : await knownPerson(openid)
  if (person) await takeIn(person, events, now)
}

/** A message that WeChat took and could not bring: it was not told. */
async function takeSent({ List }: SentPush): Promise<void> {
  const { set } = operators
  for (const { MsgID, ErrorCode, ErrorStatus } of List.filter((one) => one.ErrorCode !== '0')) {
    const [message] = await messages.find({ 'outcome.messageId': MsgID }, { limit: 1 })
    if (!message) continue
    const outcome = { status: 'dropped', why: 'not-delivered' } as const
    const { _id } = message
    await messages.update({ _id, 'outcome.messageId': MsgID }, { outcome: set(outcome) })
    log({
      event: 'message',
      traceId: _id,
      code: 'not-delivered',
      error: `${ErrorCode} ${ErrorStatus}`,
    })
  }
}

/** `RevokeInfo`, as far as we keep what it names: the nickname beside the avatar, the phone number. */
const revocable: Readonly<Record<string, Revocable>> = { '6': 'nickname', '8': 'phone' }

async function takeRevoke({ OpenID, RevokeInfo }: RevokePush): Promise<void> {
  const what = revocable[RevokeInfo]
  const person = what && (await knownPerson(OpenID))
  if (person) await forgetRevoked(person, what)
}

/** What modules above this one hear of a push. */
export interface PushHearers {
  /** A card will not show what it is told: its person refuses such cards, or the account has none. */
  readonly cardRefused: (code: string) => Promise<void>
}

/** The account lacks the card's template; the person refuses it. The rest may pass. */
const CARD_REFUSED = ['-1003', '-1004']

async function takeCard(
  { notify_code: code, fail_ret: why }: CardPush,
  { cardRefused }: PushHearers,
): Promise<string> {
  if (CARD_REFUSED.includes(why)) await cardRefused(code)
  return `card ${why}`
}

/** @returns what the log says of it */
async function take(heard: unknown, hearers: PushHearers, now: Instant): Promise<string> {
  const push = v.safeParse(anyPush, heard)
  if (!push.success) return 'notifications/not-ours'
  switch (push.output.Event) {
    case 'subscribe_msg_popup_event':
    case 'subscribe_msg_change_event':
      await takeConsents(push.output, now)
      break
    case 'subscribe_msg_sent_event':
      await takeSent(push.output)
      break
    case 'user_authorization_revoke':
      await takeRevoke(push.output)
      break
    case 'notify_service_msg_send_result':
      return takeCard(push.output, hearers)
    default:
      push.output satisfies never
  }
  return 'ok'
}

function refused(code: string, status = 401): OutsideAnswer {
  return { status, code: `notifications/${code}` }
}

/**
 * WeChat's message push: believed only where it is signed and encrypted for us, within five minutes
 * of now. It is written down before it is answered; a failure is not, and WeChat comes again.
 */
export function pushDoor(hearers: PushHearers) {
  return (request: OutsideRequest, now: Instant) => answered(request, hearers, now)
}

async function answered(
  request: OutsideRequest,
  hearers: PushHearers,
  now: Instant,
): Promise<OutsideAnswer> {
  if (request.method === 'GET') {
    const greeting = heardGreeting(request, account, now)
    if ('disbelieved' in greeting) return refused(greeting.disbelieved)
    return { status: 200, code: 'ok', body: greeting.heard }
  }
  if (request.method !== 'POST') return refused('not-a-push', 405)
  const push = heardPush(request, account, now)
  if ('disbelieved' in push) return refused(push.disbelieved)
  return { status: 200, code: await take(push.heard, hearers, now), body: SUCCESS }
}
