import { useEffect, useState } from 'react'
import { useShown } from '@/cloud/use-shown'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { recall, remember } from '@/wechat/storage'

const KEPT = 'last-store'

function kept(): StoreId | null {
  const text = recall(KEPT)
  return isId<'store'>(text) ? text : null
}

/** Keeps which store was looked at last, for the tabs that are about one. */
export function useRememberStore(storeId: StoreId | null): void {
  useEffect(() => {
    if (storeId !== null) remember(KEPT, storeId)
  }, [storeId])
}

/** The store a tab is about: the one looked at last on any page, until another is chosen. */
export function useLastStore(): {
  readonly storeId: StoreId | null
  readonly choose: (storeId: StoreId | null) => void
} {
  const shown = useShown()
  const [storeId, setStoreId] = useState(kept)
  useEffect(() => {
    if (shown) setStoreId(kept())
  }, [shown])
  return {
    storeId,
    choose: (chosen) => {
      remember(KEPT, chosen ?? '')
      setStoreId(chosen)
    },
  }
}
