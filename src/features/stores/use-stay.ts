import { useEffect, useState } from 'react'
import { useCloud } from '@/cloud/cloud'
import { useServerNow } from '@/cloud/use-server-now'
import type { Entry } from '@/shared/domain/stores/entry'
import { type Stay, stayBegunBy, stayEnd, stayOfText, stayText } from '@/shared/domain/stores/stay'
import type { StoreId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { recall, remember } from '@/wechat/storage'

const KEPT = 'stay'

interface Timed {
  readonly stay: Stay
  /** Null until the server has said what time it is. */
  readonly endsAt: Instant | null
}

export interface InStore {
  /** The store this phone is in, if it is in one. */
  readonly stay: Stay | null
  readonly endsAt: Instant | null
  /** Keeps the stay on the phone, until then at the latest. */
  readonly keepUntil: (endsAt: Instant) => void
  readonly leave: () => void
}

function keptStay(now: Instant): Timed | null {
  const kept = stayOfText(recall(KEPT))
  return kept && kept.endsAt > now ? kept : null
}

/** The stay of this phone at a store, as home has kept it; null where it is not there. */
export function useKeptStay(storeId: StoreId): Stay | null {
  const { client } = useCloud()
  const [kept] = useState(() => keptStay(client.now()))
  return kept?.stay.storeId === storeId ? kept.stay : null
}

/** In-store mode: begun by the code of this entry, or still in force from an earlier one. */
export function useStay(entry: Entry): InStore {
  const { client } = useCloud()
  const [timed, setTimed] = useState((): Timed | null => {
    const stay = stayBegunBy(entry)
    return stay ? { stay, endsAt: null } : keptStay(client.now())
  })
  return {
    stay: timed?.stay ?? null,
    endsAt: timed?.endsAt ?? null,
    keepUntil: (endsAt) => {
      if (timed === null) return
      remember(KEPT, stayText(timed.stay, endsAt))
      setTimed({ stay: timed.stay, endsAt })
    },
    leave: () => {
      remember(KEPT, '')
      setTimed(null)
    },
  }
}

/**
 * Ends a stay in time. To be used once the store has answered: a stay's end is reckoned by the
 * server's clock.
 */
export function useStayEnd({ endsAt, keepUntil, leave }: InStore, closesAt: Instant | null): void {
  const now = useServerNow(MINUTE_MS)
  const end = stayEnd(endsAt, now, closesAt)
  const over = now >= end
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new end is settled once
  useEffect(() => {
    if (over) leave()
    else if (end !== endsAt) keepUntil(end)
  }, [over, endsAt, closesAt])
}
