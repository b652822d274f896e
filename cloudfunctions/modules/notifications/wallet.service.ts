import type { MessageKind } from '@/shared/domain/notifications/message-kinds'
import {
  afterEvent,
  type ConsentEvent,
  emptyWallet,
  templateFor,
  type Wallet,
} from '@/shared/domain/notifications/wallet'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import type { Belongings } from '../membership/belongings-port'
import { messageWallets } from './notifications.documents'

export async function walletOf(person: PersonId): Promise<Wallet> {
  return (await messageWallets.get(person))?.wallet ?? emptyWallet
}

/**
 * Changes a wallet in one conditional update, so that of two at once neither is lost.
 * @param change may run again; a wallet it answers unchanged is not written
 * @returns the wallet as it is now
 */
export function changeWallet(
  person: PersonId,
  now: Instant,
  change: (wallet: Wallet) => Wallet,
): Promise<Wallet> {
  return retryWhileContended('message wallet', async () => {
    const kept = await messageWallets.get(person)
    const before = kept?.wallet ?? emptyWallet
    const wallet = change(before)
    if (wallet === before) return wallet
    const { inc, set } = operators
    const written = kept
      ? await messageWallets.update(
          { _id: person, rev: kept.rev },
          { wallet: set(wallet), rev: inc(1), changedAt: set(now) },
        )
      : (await messageWallets.create({ _id: person, v: 1, rev: 1, wallet, changedAt: now })) ===
        'created'
    return written ? wallet : 'again'
  })
}

/** Takes in what WeChat pushed of one person's consents; told again, it changes nothing. */
export async function takeIn(
  person: PersonId,
  events: readonly ConsentEvent[],
  now: Instant,
): Promise<void> {
  await changeWallet(person, now, (wallet) => events.reduce(afterEvent, wallet))
}

/** What somebody leaves behind, and with it what they confirmed they want to hear. */
export function withWallet(belongings: Belongings): Belongings {
  return {
    ...belongings,
    forget: async (tx, person, now) => {
      await tx.remove(messageWallets, person)
      await belongings.forget(tx, person, now)
    },
  }
}

/** The cloud's own limit of one query. */
const MOST_ASKED = 1_000

/**
 * Which of these persons would be told of a kind now, as far as is known: a counter calls out to
 * the others.
 * @param persons a thousand at most
 */
export async function willBeTold(
  persons: readonly PersonId[],
  kind: MessageKind,
): Promise<ReadonlySet<PersonId>> {
  if (persons.length > MOST_ASKED) throw new Error(`asked of ${persons.length} persons at once`)
  if (persons.length === 0) return new Set()
  const wallets = await messageWallets.find({ _id: operators.in(persons) }, { limit: MOST_ASKED })
  const told = wallets.filter(({ wallet }) => templateFor(wallet, kind) !== null)
  return new Set(told.map(({ _id }) => _id))
}
