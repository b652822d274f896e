import type { News } from '@/shared/domain/queue/telling'
import type { Instant } from '@/shared/kernel/instant'
import { systemClock } from '../../platform/clock'
import { describeError, log } from '../../platform/log'
import { briefly, deliverAtOnce } from '../../platform/outbox'
import { messageDeliveries } from '../notifications/deliver.service'
import type { StoreDocument } from '../stores/stores.documents'
import type { LineDocument } from './queue.documents'
import { queueStillTrue } from './still-true'
import { tellNews } from './telling.service'

const deliveries = messageDeliveries(queueStillTrue)

/** For the functions that may send subscribe messages: tries a line's messages once, briefly. */
export async function sendAtOnce(entryIds: readonly string[]): Promise<void> {
  if (entryIds.length > 0) await deliverAtOnce(entryIds, deliveries, () => systemClock.now())
}

/**
 * Tells what a write has made true and sends it at once. The line is written: what fails or is slow
 * here is told and sent by the timer, and neither fails the tap nor holds it up for longer than 1.5 s.
 */
export async function tellAtOnce(
  store: StoreDocument,
  line: LineDocument,
  news: readonly News[],
  now: Instant,
): Promise<void> {
  let late = false
  // Sent after the answer, the function could be stopped in the middle, and nobody would know.
  const send = (ids: readonly string[]) => (late ? undefined : sendAtOnce(ids))
  const telling = tellNews(store, line, news, now).then(send)
  const logged = telling.catch((thrown: unknown) =>
    log({ event: 'message', traceId: line._id, code: 'not-told', error: describeError(thrown) }),
  )
  await briefly(logged)
  late = true
}
