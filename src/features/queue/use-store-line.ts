import { useQuery } from '@/cloud/use-query'
import type { StoreLineView } from '@/shared/contracts/queue.views'
import type { StoreId } from '@/shared/kernel/ids'

const pollMs = (line: StoreLineView) => line.nextPollMs

export function useStoreLine(storeId: StoreId) {
  return useQuery('queue/store-line', { storeId }, { pollMs })
}
