import { useState } from 'react'

/** Most come in twos. */
const USUAL_SIZE = 2

/** How many they are, kept for this visit: from page to page, until the Mini Program is closed. */
let visitSize = USUAL_SIZE

export function usePartySize() {
  const [size, setSize] = useState(visitSize)
  return {
    size,
    setSize: (chosen: number) => {
      visitSize = chosen
      setSize(chosen)
    },
  }
}
