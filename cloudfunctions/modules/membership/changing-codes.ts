import type { ChangingCode } from '@/shared/contracts/membership.contract'
import { windowStart, windowsFrom } from '@/shared/domain/membership/code-window'
import type { Instant } from '@/shared/kernel/instant'

/** What changes with the window, this one's first. @param textOf the code of a window */
export function changingCodes(
  now: Instant,
  textOf: (window: number) => string,
): readonly ChangingCode[] {
  return windowsFrom(now).map((window) => ({
    from: windowStart(window),
    until: windowStart(window + 1),
    text: textOf(window),
  }))
}
