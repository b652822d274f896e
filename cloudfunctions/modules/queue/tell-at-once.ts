import type { News } from '@/shared/domain/queue/telling'
import type { Instant } from '@/shared/kernel/instant'
import { tellingAtOnce } from '../notifications/at-once'
import type { StoreDocument } from '../stores/stores.documents'
import type { LineDocument } from './queue.documents'
import { recordLine } from './record.service'
import { tellNews } from './telling.service'

/** Tells what a write has made true and sends it at once; the timer tells what is late. */
export function tellAtOnce(
  store: StoreDocument,
  line: LineDocument,
  news: readonly News[],
  now: Instant,
): Promise<void> {
  return tellingAtOnce(line._id, async (send) => send(await tellNews(store, line, news, now)))
}

/**
 * Writes down what a line says and sends at once what it tells; the timer takes what is late. What
 * the answer needs of a ticket is written before.
 */
export function recordAtOnce(
  line: LineDocument,
  store: StoreDocument,
  now: Instant,
): Promise<void> {
  return tellingAtOnce(line._id, async (send) => send(await recordLine(line, store, now)))
}
