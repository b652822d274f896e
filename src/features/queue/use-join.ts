import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { TicketId } from '@/shared/kernel/ids'
import { openPage } from '@/wechat/navigation'
import { ticketAddress } from './addresses'

/**
 * One tap joins and shows the ticket; one who is in line already is shown the ticket they have.
 * @param ask which messages one wants, first in the tap; whatever is answered, it joins
 */
export function useJoin(input: Input<'queue/join'>, ask: () => Promise<void>) {
  const know = useKnow()
  const show = (ticketId: TicketId) => openPage(ticketAddress(ticketId))
  const { writing, submit, checkAgain } = useWrite('queue/join', {
    onDone: async (ticket) => {
      await know('queue/ticket', { ticketId: ticket.id }, ticket)
      show(ticket.id)
    },
    onRefused: (refusal) => {
      if (refusal.code === 'queue/already-in-line') show(refusal.ticketId)
    },
  })
  const join = async () => {
    await ask()
    submit(input)
  }
  return { writing, join, checkAgain }
}
