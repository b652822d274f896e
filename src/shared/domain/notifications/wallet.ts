import { DAY_MS, HOUR_MS, type Instant } from '../../kernel/instant'
import { type MessageKind, type TemplateName, tellings } from './message-kinds'

/**
 * What a person has confirmed they want to hear: one "accept" is one message of one template.
 * WeChat tells nobody how many are left (需要自己记录), so they are counted from what it pushes.
 */
export interface Wallet {
  /** When each message that can still be sent was confirmed, by template, the oldest first. */
  readonly confirmed: ByTemplate<readonly Instant[]>
  /** When each was refused last, as WeChat told: nothing confirmed before counts any more. */
  readonly refusedAt: ByTemplate<Instant>
  /** When their phone last said it was refused: only a hint, and only that it is not to be asked. */
  readonly declinedAt: ByTemplate<Instant>
  /** Pushed events taken in, so that one told twice counts once; the newest last. */
  readonly seen: readonly string[]
  /** What was spent last and on which message, so that it is spent once; the newest last. */
  readonly spent: readonly Spending[]
}

type ByTemplate<T> = Readonly<Partial<Record<TemplateName, T>>>

export interface Spending {
  /** The message. */
  readonly on: string
  readonly template: TemplateName
  readonly confirmedAt: Instant
  readonly at: Instant
}

export const emptyWallet: Wallet = {
  confirmed: {},
  refusedAt: {},
  declinedAt: {},
  seen: [],
  spent: [],
}

/** A push is told again within minutes; nobody confirms a hundred times in those. */
const MOST_SEEN = 100
/** More of one template nobody is sent; what was confirmed longest ago goes first. */
export const MOST_CONFIRMED = 50
/** A spending is looked for again by the next try of its message, minutes later. */
const MOST_SPENT = 50

/** What WeChat pushed of one template: confirmed, or refused there or in the settings. */
export interface ConsentEvent {
  /** What makes it the same event when it is told again. */
  readonly key: string
  readonly template: TemplateName
  readonly said: 'accept' | 'reject'
  readonly at: Instant
}

/** How many messages of a template can still be sent. */
export function leftOf({ confirmed }: Wallet, template: TemplateName): number {
  return confirmed[template]?.length ?? 0
}

function withConfirmed(wallet: Wallet, template: TemplateName, moments: readonly Instant[]) {
  const sorted = [...moments].sort((one, other) => one - other).slice(-MOST_CONFIRMED)
  return { ...wallet, confirmed: { ...wallet.confirmed, [template]: sorted } }
}

/** One more confirmation, unless it was refused at that moment or since. */
function confirm(wallet: Wallet, template: TemplateName, at: Instant): Wallet {
  if (at <= (wallet.refusedAt[template] ?? Number.NEGATIVE_INFINITY)) return wallet
  return withConfirmed(wallet, template, [...(wallet.confirmed[template] ?? []), at])
}

/**
 * The wallet after one event; one already taken in changes nothing. Events come late and in any
 * order: each counts for its own moment, so that the order makes no difference.
 */
export function afterEvent(wallet: Wallet, { key, template, said, at }: ConsentEvent): Wallet {
  if (wallet.seen.includes(key)) return wallet
  const heard = { ...wallet, seen: [...wallet.seen, key].slice(-MOST_SEEN) }
  if (said === 'accept') return confirm(heard, template, at)
  const refused = Math.max(at, wallet.refusedAt[template] ?? at)
  const since = (wallet.confirmed[template] ?? []).filter((moment) => moment > refused)
  const { left, spent } = chargedSince(wallet.spent, template, refused, since)
  const refusedAt = { ...wallet.refusedAt, [template]: refused }
  return withConfirmed({ ...heard, refusedAt, spent }, template, left)
}

/**
 * What was sent after a refusal that is told only now was not sent by what had been confirmed
 * before it: it is charged to what was confirmed since.
 */
function chargedSince(
  spent: readonly Spending[],
  template: TemplateName,
  refused: Instant,
  since: readonly Instant[],
): { readonly left: readonly Instant[]; readonly spent: readonly Spending[] } {
  const left = [...since]
  const charged = spent.map((one) => {
    const wrongly = one.template === template && one.confirmedAt <= refused && one.at > refused
    const confirmedAt = wrongly ? left.shift() : undefined
    return confirmedAt === undefined ? one : { ...one, confirmedAt }
  })
  return { left, spent: charged }
}

/** How many messages of a kind could be sent, whatever they leave for others. */
export function couldTell(wallet: Wallet, kind: MessageKind): number {
  return tellings[kind].by.reduce((sum, template) => sum + leftOf(wallet, template), 0)
}

function lessOne(wallet: Wallet, template: TemplateName): Wallet {
  return withConfirmed(wallet, template, (wallet.confirmed[template] ?? []).slice(1))
}

/**
 * By which template a kind is told now, or null where it is better not told: there is no consent,
 * or the last one is kept for what matters more in the same matter.
 */
export function templateFor(wallet: Wallet, kind: MessageKind): TemplateName | null {
  const { by, before } = tellings[kind]
  for (const template of by) {
    if (leftOf(wallet, template) === 0) continue
    const after = lessOne(wallet, template)
    if (before.every((other) => couldTell(after, other) > 0)) return template
  }
  return null
}

/** What was spent on a message and not given back. */
export function spentOn(wallet: Wallet, message: string): Spending | undefined {
  return wallet.spent.find(({ on }) => on === message)
}

/**
 * One message fewer, the one confirmed longest ago: what it was spent on is remembered, so that a
 * second try spends nothing.
 * @throws where there is none: it was asked for without `templateFor`
 */
export function spend(wallet: Wallet, template: TemplateName, on: string, at: Instant): Wallet {
  const confirmedAt = wallet.confirmed[template]?.[0]
  if (confirmedAt === undefined) throw new Error(`no consent left for ${template}`)
  const spent = [...wallet.spent, { on, template, confirmedAt, at }].slice(-MOST_SPENT)
  return { ...lessOne(wallet, template), spent }
}

/** What was spent on a message comes back: it was certainly not sent. */
export function givenBack(wallet: Wallet, message: string): Wallet {
  const spending = spentOn(wallet, message)
  if (!spending) return wallet
  const spent = wallet.spent.filter((one) => one !== spending)
  return confirm({ ...wallet, spent }, spending.template, spending.confirmedAt)
}

/**
 * WeChat said to a message that there is no consent (43101): whatever was counted, there is none,
 * and nothing was spent.
 */
export function withoutConsent(wallet: Wallet, template: TemplateName, message: string): Wallet {
  const spent = wallet.spent.filter(({ on }) => on !== message)
  return withConfirmed({ ...wallet, spent }, template, [])
}

/** What a phone says was refused on it: it is not asked for again the same day, and no more. */
export function afterDeclining(
  wallet: Wallet,
  templates: readonly TemplateName[],
  now: Instant,
): Wallet {
  const declined = Object.fromEntries(templates.map((template) => [template, now]))
  return { ...wallet, declinedAt: { ...wallet.declinedAt, ...declined } }
}

/** Days change at midnight in China, where the Mini Program's users are. */
const CHINA_OFFSET_MS = 8 * HOUR_MS

function dayOf(at: Instant): number {
  return Math.floor((at + CHINA_OFFSET_MS) / DAY_MS)
}

/**
 * Whether it makes sense to ask for a template now: nothing of it is left to send, and it was not
 * refused today.
 */
export function mayAsk(wallet: Wallet, template: TemplateName, now: Instant): boolean {
  const refusals = [wallet.refusedAt[template], wallet.declinedAt[template]]
  const today = refusals.some((at) => at !== undefined && dayOf(at) === dayOf(now))
  return !today && leftOf(wallet, template) === 0
}
