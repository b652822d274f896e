import { useSWRConfig } from 'swr'
import { questionOf, useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Output } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'

/** A member whose card was looked up at a store. */
export interface MemberHere {
  readonly storeId: StoreId
  readonly memberNumber: string
}

export function useMemberPoints(member: MemberHere) {
  return useQuery('loyalty/member-points', member)
}

type PointsWrite = 'loyalty/credit-purchase' | 'loyalty/adjust'

/** Points given or taken by hand: what the member has is asked for anew. */
export function useMemberWrite<A extends PointsWrite>(
  action: A,
  { storeId, memberNumber }: MemberHere,
  onDone: (output: Output<A>) => void,
) {
  const { mutate } = useSWRConfig()
  return useWrite(action, {
    onDone: (output) => {
      void mutate(questionOf('loyalty/member-points', { storeId, memberNumber }))
      onDone(output)
    },
  })
}

/** What waits for a second person. */
export function useToApprove(storeId: StoreId) {
  return useQuery('loyalty/to-approve', { storeId })
}

export function useApprove(storeId: StoreId, onRefused: () => void) {
  const know = useKnow()
  return useWrite('loyalty/approve', {
    onDone: ({ waiting }) => void know('loyalty/to-approve', { storeId }, { waiting }),
    onRefused,
  })
}

/** The last daily checks. */
export function useChecks(storeId: StoreId) {
  return useQuery('loyalty/checks', { storeId })
}
