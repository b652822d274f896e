/** Wider than any phone held upright, as the style sheets have it. */
const wide = window.matchMedia('(min-width: 700px)')

/** Whether the screen has room for columns side by side. */
export const wideScreen = {
  isWide: () => wide.matches,
  /** Calls back when it is turned or resized; returns what ends it. */
  watch(listener: () => void): () => void {
    wide.addEventListener('change', listener)
    return () => wide.removeEventListener('change', listener)
  },
}
