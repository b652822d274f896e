import { useEffect } from 'react'
import { presentAddress } from '@/features/membership/addresses'
import { payAddress } from '@/features/orders/addresses'
import { followAddress, takeOverAddress } from '@/features/queue/addresses'
import { invitationAddress } from '@/features/staff/addresses'
import type { Entry } from '@/shared/domain/stores/entry'
import { entryCode } from '@/shared/domain/stores/entry-code'
import { openPage } from '@/wechat/navigation'

/** The page that the code of an entry is for, where it is not home's own. */
function addressBeyond(entry: Entry): string | null {
  switch (entry.kind) {
    case 'take-over':
      return takeOverAddress(entry.code)
    case 'follow':
      return followAddress(entry.code)
    case 'invitation':
      return PARTS.staff ? invitationAddress(entry.code) : null
    case 'screen':
      return PARTS.membership ? presentAddress(entryCode(entry)) : null
    case 'amount':
      return PARTS.shop ? payAddress(entry.storeId, entry.amountFen) : null
    default:
      return null
  }
}

/** Leads on to the page a code is for; home waits under it. */
export function useBeyond(entry: Entry): void {
  const address = addressBeyond(entry)
  useEffect(() => {
    if (address !== null) openPage(address)
  }, [address])
}
