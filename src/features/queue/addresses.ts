import type { StoreId, TicketCode, TicketId } from '@/shared/kernel/ids'

export function ticketAddress(ticketId: TicketId): string {
  return `/shopper/ticket/index?id=${ticketId}`
}

/** A ticket as those who were sent its link see it. */
export function followAddress(code: TicketCode): string {
  return `/shopper/follow/index?code=${code}`
}

export function takeOverAddress(code: TicketCode): string {
  return `/shopper/take-over/index?code=${code}`
}

export function boardAddress(storeId: StoreId): string {
  return `/staff/board/index?store=${storeId}`
}
