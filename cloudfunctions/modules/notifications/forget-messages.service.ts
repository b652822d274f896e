import { MESSAGE_DAYS, WALLET_DAYS } from '@/shared/domain/notifications/kept'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { forgetFinal } from '../../platform/outbox'
import { operators } from '../../platform/sdk'
import { messages, messageWallets } from './notifications.documents'

/** How many documents one run removes of each kind; the rest wait for the next. */
const SLICE = 200

/** The timer's task: what became of messages, and the entries they were sent by. */
export async function forgetMessages(now: Instant): Promise<void> {
  const before = now - MESSAGE_DAYS * DAY_MS
  const old = await messages.find({ at: operators.lt(before) }, { limit: SLICE })
  for (const { _id } of old) await messages.remove(_id)
  await forgetFinal(before, SLICE)
}

/** The timer's task: consents of who is long gone. Those of who leaves go with them. */
export async function forgetWallets(now: Instant): Promise<void> {
  const before = operators.lt(now - WALLET_DAYS * DAY_MS)
  const old = await messageWallets.find({ changedAt: before }, { limit: SLICE })
  for (const { _id } of old) await messageWallets.remove(_id)
}
