import { keepScreenOn } from './attention'

/** Pages that want it lit now: one that is left may say so after the next has asked. */
let wanting = 0

/** Keeps the screen lit; what is returned lets go of it, and it may sleep once nobody holds it. */
export function holdScreenOn(): () => void {
  wanting += 1
  keepScreenOn(true)
  return () => {
    wanting -= 1
    if (wanting === 0) keepScreenOn(false)
  }
}
