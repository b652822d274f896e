import { useEffect, useRef, useState } from 'react'
import type { GeoPoint } from '@/shared/domain/stores/distance'
import { locate } from '@/wechat/locate'

/** One who pays does not wait longer for a position than this. */
const PATIENCE_MS = 1_500

interface Here {
  /** Where the phone is, once it is known; null before, and where it may not be known. */
  readonly here: GeoPoint | null
  /** The same for a tap that cannot wait long. */
  readonly soon: () => Promise<GeoPoint | null>
}

/** Asks the phone where it is, once, when the page opens. A refusal blocks nothing. */
export function useHere(): Here {
  const [here, setHere] = useState<GeoPoint | null>(null)
  const asked = useRef<Promise<GeoPoint | null> | null>(null)
  useEffect(() => {
    let shown = true
    asked.current = locate()
    void asked.current.then((point) => {
      if (shown) setHere(point)
    })
    return () => {
      shown = false
    }
  }, [])
  const soon = () => {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
    return Promise.race([asked.current ?? Promise.resolve(null), late])
  }
  return { here, soon }
}
