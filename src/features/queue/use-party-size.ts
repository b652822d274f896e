import { useState } from 'react'
import type { PartySizes } from '@/shared/contracts/queue.views'
import { sizeFor } from './lane-fit'

/** Most come in twos. */
const USUAL_SIZE = 2

/** How many they are, kept for this visit: from page to page, until the Mini Program is closed. */
let visitSize = USUAL_SIZE

/** @param sizes of the lane whose code was scanned, if one was: begun with, and no more than that */
export function usePartySize(sizes: PartySizes | undefined) {
  const [size, setSize] = useState(() => sizeFor(sizes, visitSize))
  return {
    size,
    setSize: (chosen: number) => {
      visitSize = chosen
      setSize(chosen)
    },
  }
}
