import type { TimerState } from '../domain/staff/health'
import type { Instant } from '../kernel/instant'

/** How the merchant's cloud is doing; names and codes only, nobody's data. */
export interface HealthView {
  readonly utcOffsetMinutes: number
  /** Functions with work that no phone waits for; those never heard of are left out, but `jobs`. */
  readonly functions: readonly {
    readonly name: string
    /** When it was last noted to work, which is done every ten minutes. */
    readonly at: Instant | null
    /** Null for one without a timer, which works when it is called. */
    readonly timer: TimerState | null
    /** What its last noted run could not do. */
    readonly failedTasks: readonly string[]
  }[]
  /** Messages, shipping notes and refunds on their way; the last two counts are of seven days. */
  readonly outbox: {
    readonly waiting: number
    readonly longestDueMs: number
    readonly givenUp: number
    /** Sent at most once, and the reply never came. */
    readonly unknown: number
  }
  /** Of the last seven days, the newest first; one for each action and kind of error. */
  readonly failures: readonly {
    readonly action: string
    readonly code: string
    readonly count: number
    readonly at: Instant
    /** To look for in the log. */
    readonly traceId: string
  }[]
}
