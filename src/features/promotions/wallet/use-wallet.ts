import { useQuery } from '@/cloud/use-query'
import { CODES_POLL_MS } from '@/shared/domain/membership/code-window'

/** One's coupons and gifts; asked for each time the page is looked at. */
export function useWallet() {
  return useQuery('promotions/wallet', {})
}

/** The same while a gift is held out: its codes are asked for anew before they run out. */
export function useWalletHeldOut() {
  return useQuery('promotions/wallet', {}, { pollMs: () => CODES_POLL_MS })
}
