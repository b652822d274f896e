import type { Instant } from '../../kernel/instant'
import { type MessageKind, type TemplateName, tellings } from './message-kinds'

/**
 * What a person has confirmed they want to hear: one "accept" is one message of one template.
 * WeChat tells nobody how many are left (需要自己记录), so they are counted from what it pushes.
 */
export interface Wallet {
  /** Messages that can still be sent, by template. */
  readonly left: Readonly<Partial<Record<TemplateName, number>>>
  /** What they refused last, and when: it is not asked for again the same day. */
  readonly refusedAt: Readonly<Partial<Record<TemplateName, Instant>>>
  /** Pushed events taken in, so that one told twice counts once; the newest last. */
  readonly seen: readonly string[]
}

export const emptyWallet: Wallet = { left: {}, refusedAt: {}, seen: [] }

/** A push is told again within minutes; nobody confirms a hundred times in those. */
const MOST_SEEN = 100

/** What WeChat pushed of one template: confirmed, or refused there or in the settings. */
export interface ConsentEvent {
  /** What makes it the same event when it is told again. */
  readonly key: string
  readonly template: TemplateName
  readonly said: 'accept' | 'reject'
  readonly at: Instant
}

export function leftOf({ left }: Wallet, template: TemplateName): number {
  return left[template] ?? 0
}

function withLeft(wallet: Wallet, template: TemplateName, count: number): Wallet {
  return { ...wallet, left: { ...wallet.left, [template]: count } }
}

/** The wallet after one event; one already taken in changes nothing. */
export function afterEvent(wallet: Wallet, { key, template, said, at }: ConsentEvent): Wallet {
  if (wallet.seen.includes(key)) return wallet
  const heard = { ...wallet, seen: [...wallet.seen, key].slice(-MOST_SEEN) }
  if (said === 'accept') return withLeft(heard, template, leftOf(wallet, template) + 1)
  const refusedAt = { ...wallet.refusedAt, [template]: at }
  return withLeft({ ...heard, refusedAt }, template, 0)
}

/** How many messages of a kind could be sent, whatever they leave for others. */
export function couldTell(wallet: Wallet, kind: MessageKind): number {
  return tellings[kind].by.reduce((sum, template) => sum + leftOf(wallet, template), 0)
}

/**
 * By which template a kind is told now, or null where it is better not told: there is no consent,
 * or the last one is kept for what matters more in the same matter.
 */
export function templateFor(wallet: Wallet, kind: MessageKind): TemplateName | null {
  const { by, before } = tellings[kind]
  for (const template of by) {
    const left = leftOf(wallet, template)
    if (left === 0) continue
    const after = withLeft(wallet, template, left - 1)
    if (before.every((other) => couldTell(after, other) > 0)) return template
  }
  return null
}

/** One message fewer. @throws where there is none: it was asked for without `templateFor` */
export function spent(wallet: Wallet, template: TemplateName): Wallet {
  const left = leftOf(wallet, template)
  if (left === 0) throw new Error(`no consent left for ${template}`)
  return withLeft(wallet, template, left - 1)
}

/** WeChat said that there is no consent (43101): whatever was counted, there is none. */
export function withoutConsent(wallet: Wallet, template: TemplateName): Wallet {
  return withLeft(wallet, template, 0)
}
