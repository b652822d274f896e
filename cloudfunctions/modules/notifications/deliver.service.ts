import {
  messageKinds,
  type TemplateName,
  tellings,
} from '@/shared/domain/notifications/message-kinds'
import { tellAt } from '@/shared/domain/notifications/quiet-hours'
import {
  givenBack,
  spend,
  spentOn,
  templateFor,
  withoutConsent,
} from '@/shared/domain/notifications/wallet'
import type { Instant } from '@/shared/kernel/instant'
import type { Language } from '@/shared/kernel/words'
import { systemClock } from '../../platform/clock'
import { requiredChoice } from '../../platform/environment'
import { openidOf } from '../../platform/identities'
import { describeError, log } from '../../platform/log'
import { codeVersions } from '../../platform/mini-program-code'
import type { Delivered, Deliveries } from '../../platform/outbox'
import { operators } from '../../platform/sdk'
import {
  type SendOutcome,
  type SubscribeMessage,
  sendSubscribeMessage,
} from '../../platform/subscribe-message'
import { cards } from '../membership/membership.documents'
import { type AccountTemplate, accountTemplates } from './account-templates'
import type { AnyTelling } from './message-facts'
import { type MessageOutcome, messages, type WhyDropped } from './notifications.documents'
import { MESSAGE, type StillTrue } from './tell.service'
import { madeMessage } from './templates'
import { changeWallet } from './wallet.service'

/** What is known of one message while it is delivered. */
interface Delivering {
  readonly id: string
  readonly telling: AnyTelling
  readonly now: Instant
}

/** Writes down what became of a message; of two words the later stands. */
async function note({ id, telling, now }: Delivering, outcome: MessageOutcome): Promise<void> {
  const { personId, kind, about } = telling
  const made = { _id: id, v: 1 as const, personId, kind, about, outcome, at: now }
  if ((await messages.create(made)) === 'created') return
  const { set } = operators
  await messages.update({ _id: id }, { outcome: set(outcome), at: set(now) })
}

/** What somebody has to mend; every other reason is an ordinary end of a message. */
const failings: readonly WhyDropped[] = ['unfit', 'our-defect']

async function dropped(of: Delivering, why: WhyDropped): Promise<Delivered> {
  await note(of, { status: 'dropped', why })
  log({ event: 'message', traceId: of.id, action: of.telling.kind, code: why })
  return failings.includes(why) ? 'give-up' : 'done'
}

/** The language a member chose; Chinese for whoever has chosen none. */
async function languageOf({ telling }: Delivering): Promise<Language> {
  return (await cards.get(telling.personId))?.language ?? 'zh'
}

/** Takes one consent for this message, before anything is sent. A second try takes none. */
async function takeConsent({ id, telling, now }: Delivering): Promise<TemplateName | null> {
  const { personId, kind } = telling
  const wallet = await changeWallet(personId, now, (before) => {
    if (spentOn(before, id)) return before
    const template = templateFor(before, kind)
    return template === null ? before : spend(before, template, id, now)
  })
  return spentOn(wallet, id)?.template ?? null
}

const opens = requiredChoice('CODES_OPEN', codeVersions)

/** Our defect: nobody learns of it by looking at a screen, so it is logged as an alarm. */
function alarm({ id, telling }: Delivering, error: string): void {
  log({ event: 'alarm', traceId: id, action: telling.kind, code: 'notifications/defect', error })
}

/** The message as WeChat takes it; undefined where we cannot make it so, which is our defect. */
async function composed(
  of: Delivering,
  openid: string,
  { id: templateId, keywords }: AccountTemplate,
): Promise<SubscribeMessage | undefined> {
  const language = await languageOf(of)
  try {
    const { values, page } = madeMessage(of.telling, language)
    const named = keywords.map((keyword, at) => [keyword, values[at] ?? ''] as const)
    return { openid, templateId, values: Object.fromEntries(named), page, language, opens }
  } catch (thrown) {
    alarm(of, describeError(thrown))
    return undefined
  }
}

/** The consent comes back: nothing was sent. Where that fails, the next try finds it spent already. */
async function giveBack({ id, telling, now }: Delivering): Promise<void> {
  await changeWallet(telling.personId, now, (wallet) => givenBack(wallet, id))
}

/** Sends it once. A reply that never came is noted as such, and thrown on: it is not sent again. */
async function sendOnce(
  of: Delivering,
  template: TemplateName,
  message: SubscribeMessage,
): Promise<SendOutcome> {
  try {
    return await sendSubscribeMessage(message)
  } catch (thrown) {
    await note(of, { status: 'unknown', template })
    throw thrown
  }
}

/** What follows from WeChat's definite word. */
async function after(
  of: Delivering,
  template: TemplateName,
  outcome: SendOutcome,
): Promise<Delivered> {
  switch (outcome.is) {
    case 'sent':
      await note(of, { status: 'sent', template, messageId: outcome.messageId })
      log({ event: 'message', traceId: of.id, action: of.telling.kind, code: 'sent' })
      return 'done'
    case 'no-consent':
      await changeWallet(of.telling.personId, of.now, (left) =>
        withoutConsent(left, template, of.id),
      )
      return dropped(of, 'refused')
    case 'later':
      return orElseTryAgain(of, async (): Promise<Delivered> => {
        await giveBack(of)
        return 'try-again'
      })
    case 'unfit':
      await giveBack(of)
      return dropped(of, 'unfit')
    case 'defect':
      alarm(of, outcome.code)
      await giveBack(of)
      return dropped(of, 'our-defect')
  }
}

/** Nothing was sent: whatever fails is certainly no lost reply, and may be tried again. */
async function orElseTryAgain<T>(
  { id, telling }: Delivering,
  work: () => Promise<T>,
): Promise<T | 'try-again'> {
  try {
    return await work()
  } catch (thrown) {
    const error = describeError(thrown)
    log({ event: 'message', traceId: id, action: telling.kind, code: 'not-sent', error })
    return 'try-again'
  }
}

interface Ready {
  readonly template: TemplateName
  readonly message: SubscribeMessage
}

/** Everything before sending: whether there is still something to tell, somebody, and a consent. */
async function prepared(of: Delivering, stillTrue: Partial<StillTrue>): Promise<Delivered | Ready> {
  const { telling, now } = of
  const at = tellings[telling.kind].canWait ? tellAt(now, telling.utcOffsetMinutes) : now
  if (at > now) return { putOffUntil: at }
  const isStillTrue = stillTrue[telling.kind]
  if (!isStillTrue) return { putOffUntil: now }
  const still = await isStillTrue(telling, now)
  if (still !== true) {
    await giveBack(of)
    return dropped(of, still === false ? 'no-longer-true' : still)
  }
  const openid = await openidOf(telling.personId)
  if (openid === undefined) return dropped(of, 'nobody')
  const template = await takeConsent(of)
  if (template === null) return dropped(of, 'no-consent')
  const known = accountTemplates.get(template)
  const message = known && (await composed(of, openid, known))
  if (message) return { template, message }
  await giveBack(of)
  return dropped(of, known ? 'our-defect' : 'no-template')
}

async function deliver(of: Delivering, stillTrue: Partial<StillTrue>): Promise<Delivered> {
  const ready = await orElseTryAgain(of, () => prepared(of, stillTrue))
  if (typeof ready === 'string' || 'putOffUntil' in ready) return ready
  return after(of, ready.template, await sendOnce(of, ready.template, ready.message))
}

/** What the outbox holds was written by `messageEntry`; only its kind decides what it says. */
function isTelling(payload: object): payload is AnyTelling {
  return 'kind' in payload && messageKinds.some((kind) => kind === payload.kind)
}

/**
 * For the functions that may send subscribe messages: those that tell, right after their commit, and
 * `jobs`. The consent is spent before sending; after a lost reply nothing is sent again.
 * @param stillTrue whether what each kind would say is still so; other kinds are left to a function
 * that can tell
 */
export function messageDeliveries(stillTrue: Partial<StillTrue>): Deliveries {
  return {
    [MESSAGE]: async (payload, id) => {
      if (!isTelling(payload)) return 'give-up'
      return deliver({ id, telling: payload, now: systemClock.now() }, stillTrue)
    },
  }
}
