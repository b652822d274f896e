import { useQuery } from '@/cloud/use-query'
import type { Instant } from '@/shared/kernel/instant'

/** Twenty of one's own orders, the latest before a moment first. */
export function useMine(before: Instant | null) {
  return useQuery('orders/mine', { before })
}
