/** A browser vibrates only where it can; one that cannot still shows everything. */
export function vibrate(): void {
  window.navigator.vibrate?.(400)
}

let wanted = false
let lock: WakeLockSentinel | null = null

/** A browser gives its wake lock only to a visible page, over HTTPS or on this machine. */
export function keepScreenOn(on: boolean): void {
  wanted = on
  if (!on) {
    void lock?.release()
    lock = null
    return
  }
  const unavailable = () => undefined
  navigator.wakeLock?.request('screen').then((taken) => {
    if (wanted) lock = taken
    else void taken.release()
  }, unavailable)
}
