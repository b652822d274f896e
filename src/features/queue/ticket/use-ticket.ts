import { useEffect, useRef } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { TicketView } from '@/shared/contracts/queue.views'
import type { TicketCode, TicketId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { vibrate } from '@/wechat/attention'
import { QUEUE_PICTURE, STORE_PICTURE } from '@/wechat/pictures'
import { useShareCard } from '@/wechat/share'
import { followAddress } from '../addresses'
import { useScreenOn } from '../use-screen-on'
import { isFelt, isWatched } from './attention'
import { ticketText } from './ticket.text'

const pollMs = (ticket: { readonly nextPollMs?: number }) => ticket.nextPollMs

/** A ticket watched: felt when it is near or called, and the screen stays lit meanwhile. */
export function useTicket(ticketId: TicketId) {
  const asked = useQuery('queue/ticket', { ticketId }, { pollMs })
  const ticket = asked.query.status === 'ready' ? asked.query.value : null

  const before = useRef(ticket)
  useEffect(() => {
    if (isFelt(before.current, ticket)) vibrate()
    before.current = ticket
  }, [ticket])

  useScreenOn(ticket !== null && isWatched(ticket))
  return asked
}

/** A ticket as its follow link shows it. */
export function useFollowed(code: TicketCode) {
  return useQuery('queue/follow', { code }, { pollMs })
}

export type SendTap = ReturnType<typeof useShareCard>

/**
 * What the page sends when it is shared: the follow link while there is one, else the store. Never
 * the page itself, which is its owner's alone.
 */
export function useTicketCard(ticket: TicketView, storeAddress: string): SendTap {
  const say = useSay()
  const store = say(ticket.storeName)
  const { followCode, number } = ticket
  return useShareCard(
    followCode === undefined
      ? { title: store, path: storeAddress, imageUrl: STORE_PICTURE }
      : {
          title: say(ticketText.sharedCard(number, store)),
          path: followAddress(followCode),
          imageUrl: QUEUE_PICTURE,
        },
  )
}

type TicketWrite =
  | 'queue/leave'
  | 'queue/change-size'
  | 'queue/share'
  | 'queue/unshare'
  | 'queue/keep-card'

/** A write that changes one's ticket: the page shows what came of it. */
export function useTicketWrite<A extends TicketWrite>(
  action: A,
  onDone: (ticket: TicketView) => void = () => undefined,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: async (ticket) => {
      await know('queue/ticket', { ticketId: ticket.id }, ticket)
      onDone(ticket)
    },
  })
}
