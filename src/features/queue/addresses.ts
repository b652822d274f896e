import type { TicketId } from '@/shared/kernel/ids'

export function ticketAddress(ticketId: TicketId): string {
  return `/shopper/ticket/index?id=${ticketId}`
}
