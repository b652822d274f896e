/** What this page keeps itself, for as long as it stands. */
const kept = new Map<string, string>()

/** A private window denies storage to a frame of another site, such as the desk's left phone. */
function shelf(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Text this browser kept under a name, or null. */
export function recall(name: string): string | null {
  return kept.get(name) ?? shelf()?.getItem(name) ?? null
}

export function remember(name: string, text: string): void {
  kept.set(name, text)
  shelf()?.setItem(name, text)
}
