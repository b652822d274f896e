import { useSWRConfig } from 'swr'
import { questionOf, useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'

/** One's points; asked for each time the page is looked at. */
export function usePoints() {
  return useQuery('loyalty/points', {})
}

/** Thirty entries of the ledger, those before a position. @param before null for the newest */
export function useEntries(before: number | null) {
  return useQuery('loyalty/entries', { before })
}

/** Brings a purchase's points by its code. @param onDone told how many came */
export function useClaimPurchase(onDone: (earned: number) => void) {
  const know = useKnow()
  const { mutate } = useSWRConfig()
  return useWrite('loyalty/claim-purchase', {
    onDone: ({ earned, ...points }) => {
      void know('loyalty/points', {}, points)
      void mutate(questionOf('loyalty/entries', { before: null }))
      onDone(earned)
    },
  })
}
