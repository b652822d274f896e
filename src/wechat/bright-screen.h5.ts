/** A browser has no say in how bright a screen is. */
export function brightenScreen(): () => void {
  return () => undefined
}
