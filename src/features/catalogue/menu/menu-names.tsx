import type { ReactNode } from 'react'
import type { StoreId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'
import { useMenuNames } from './use-menu-names'

type Named = (nameOf: (id: string) => MerchantText | undefined) => ReactNode

interface Props {
  /** Null where no store is known: nothing has a name then. */
  readonly storeId: StoreId | null
  readonly children: Named
}

function NamesAt({ storeId, children }: { readonly storeId: StoreId; readonly children: Named }) {
  return <>{children(useMenuNames(storeId))}</>
}

/** What is on a store's menu, by name, for pages that may know of no store. */
export function MenuNames({ storeId, children }: Props) {
  if (storeId === null) return <>{children(() => undefined)}</>
  return <NamesAt storeId={storeId}>{children}</NamesAt>
}
