import { useSWRConfig } from 'swr'
import { questionOf } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { StoreId } from '@/shared/kernel/ids'

/** What a store offers; asked for each time the page is looked at. */
export function useOffers(storeId: StoreId) {
  return useQuery('promotions/at-store', { storeId })
}

type Taking = 'promotions/claim' | 'promotions/redeem-points'

/** Takes one of the offers: what is left, one's coupons and one's points are asked for anew. */
export function useTake<A extends Taking>(action: A, storeId: StoreId, onDone: () => void) {
  const { mutate } = useSWRConfig()
  return useWrite(action, {
    onDone: () => {
      void mutate(questionOf('promotions/at-store', { storeId }))
      void mutate(questionOf('promotions/wallet', {}))
      void mutate(questionOf('loyalty/points', {}))
      onDone()
    },
  })
}
