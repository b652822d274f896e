import { useEffect, useRef } from 'react'
import { useQuery } from '@/cloud/use-query'
import { useShown } from '@/cloud/use-shown'
import type { TicketStatus, TicketView } from '@/shared/contracts/queue.contract'
import type { TicketId } from '@/shared/kernel/ids'
import { keepScreenOn, vibrate } from '@/wechat/attention'

const pollMs = (ticket: TicketView) => ticket.nextPollMs

/** Whether a ticket may still be called. */
export function isLive(status: TicketStatus): boolean {
  return status === 'waiting' || status === 'called'
}

/** A ticket watched: felt once when it is called, and the screen stays lit until it has ended. */
export function useTicket(ticketId: TicketId) {
  const asked = useQuery('queue/ticket', { ticketId }, { pollMs })
  const status = asked.query.status === 'ready' ? asked.query.value.status : null

  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'waiting' && status === 'called') vibrate()
    before.current = status
  }, [status])

  const watched = useShown() && status !== null && isLive(status)
  useEffect(() => {
    if (!watched) return undefined
    keepScreenOn(true)
    return () => keepScreenOn(false)
  }, [watched])

  return asked
}
