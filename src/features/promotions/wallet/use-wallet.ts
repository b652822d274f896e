import { useQuery } from '@/cloud/use-query'

/** One's coupons and gifts; asked for each time the page is looked at. */
export function useWallet() {
  return useQuery('promotions/wallet', {})
}
