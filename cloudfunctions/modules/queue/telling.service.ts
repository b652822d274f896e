import { type Line, numberOf } from '@/shared/domain/queue/line'
import type { News } from '@/shared/domain/queue/telling'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { AnyTelling } from '../notifications/message-facts'
import { stateOfMessage, tell } from '../notifications/tell.service'
import type { StoreDocument } from '../stores/stores.documents'
import { laneSetups } from './line-document'

function tellingOf(store: StoreDocument, line: Line, news: News): AnyTelling {
  const { kind, holder, party, occasion, ahead, withdraws } = news
  const setups = laneSetups(store)
  const ticket = { storeName: store.name, number: numberOf(line, setups, party) }
  const of = {
    personId: holder,
    about: party.ticketId,
    occasion,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
  }
  switch (kind) {
    case 'nearly-your-turn':
      return { ...of, kind, facts: { ...ticket, ahead } }
    case 'your-turn': {
      const place = setups[party.laneId]?.places.find(({ id }) => id === party.place)?.name ?? null
      return { ...of, kind, facts: { ...ticket, place, withdrawn: withdraws !== undefined } }
    }
    case 'missed':
      return { ...of, kind, facts: ticket }
    default:
      return kind satisfies never
  }
}

/** Whether a call was told, or may have been. */
export async function isTold(holder: PersonId, ticketId: TicketId, call: string): Promise<boolean> {
  const of = { kind: 'your-turn', personId: holder, about: ticketId, occasion: call } as const
  const state = await stateOfMessage(of)
  return state === 'sent' || state === 'perhaps'
}

/** A call is taken back in words only where it may have been told; untold, it is simply dropped. */
async function isToBeTold({ holder, party, withdraws }: News): Promise<boolean> {
  return withdraws === undefined || isTold(holder, party.ticketId, withdraws)
}

/**
 * Writes the messages of what a line says. Each has an id of its ticket, its holder and its
 * occasion, so that it exists once, whoever works it out and however often.
 * @returns the entries' ids, to be tried at once by a function that may send
 */
export async function tellNews(
  store: StoreDocument,
  line: Line,
  news: readonly News[],
  now: Instant,
): Promise<readonly string[]> {
  const told = await Promise.all(
    news.map(async (each) =>
      (await isToBeTold(each)) ? [await tell(tellingOf(store, line, each), now)] : [],
    ),
  )
  return told.flat()
}
