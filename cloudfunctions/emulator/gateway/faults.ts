/**
 * What can go wrong between a function and the cloud:
 * - `conflict`: a call inside a transaction is answered with the cloud's conflict and the
 *   transaction is over. Calls outside transactions never conflict, so they are left alone;
 * - `latency`: the call takes `ms` longer, in real time;
 * - `timeout`: the call is not applied; the connection is held `ms` without an answer (longer than
 *   the SDK waits, if not given) and then broken;
 * - `lost-reply`: the call is applied, then the connection is broken without an answer;
 * - `kill`: the calling instance is ended before the call is applied.
 */
export const faultKinds = ['conflict', 'latency', 'timeout', 'lost-reply', 'kill'] as const
export type FaultKind = (typeof faultKinds)[number]

export interface FaultMatch {
  readonly function?: string
  readonly collection?: string
  /** A wire action (`database.modifyDocument`), all of a service's (`database`), or an action of ours (`queue/join`). */
  readonly action?: string
}

export interface Fault {
  readonly kind: FaultKind
  /** Everything named must fit; an empty match fits every call. */
  readonly match: FaultMatch
  /** How many calls it strikes before it is spent. */
  readonly count: number
  /** How many fitting calls it lets pass first; 0 if not given. */
  readonly after?: number
  /** For `latency` and `timeout`, in real milliseconds. */
  readonly ms?: number
}

/** One call as faults see it. */
export interface FaultPoint {
  readonly function?: string
  readonly collection?: string
  /** The action of ours the instance is running. */
  readonly appAction?: string
  readonly wireAction: string
  readonly inTransaction: boolean
}

export interface Struck {
  readonly latencyMs: number
  readonly fault?: Fault
}

/** The switchboard that tests and the desk's controls write to and the gateway asks at every call. */
export interface Faults {
  add: (fault: Fault) => void
  clear: () => void
  /** Uses up one strike of every fitting latency and of the first other fault that fits. */
  strike: (point: FaultPoint) => Struck
}

/** Refuses a latency without its `ms`, and a count that is not at least 1. */
export function createFaults(): Faults {
  let armed: { readonly fault: Fault; left: number; toPass: number }[] = []
  return {
    add: (fault) => {
      if (!(fault.count >= 1)) throw new Error(`a fault's count must be 1 or more: ${fault.count}`)
      if (fault.kind === 'latency' && !(fault.ms !== undefined && fault.ms >= 0)) {
        throw new Error('a latency needs its ms')
      }
      armed.push({ fault, left: fault.count, toPass: fault.after ?? 0 })
    },
    clear: () => {
      armed = []
    },
    strike: (point) => {
      const fitting = armed.filter((each) => {
        if (!fits(each.fault, point)) return false
        each.toPass -= 1
        return each.toPass < 0
      })
      const latencies = fitting.filter(({ fault }) => fault.kind === 'latency')
      const other = fitting.find(({ fault }) => fault.kind !== 'latency')
      for (const struck of other ? [...latencies, other] : latencies) struck.left -= 1
      armed = armed.filter(({ left }) => left > 0)
      const latencyMs = latencies.reduce((sum, { fault }) => sum + (fault.ms ?? 0), 0)
      return { latencyMs, ...(other && { fault: other.fault }) }
    },
  }
}

function fits({ kind, match }: Fault, point: FaultPoint): boolean {
  if (kind === 'conflict' && !canConflict(point)) return false
  if (match.function !== undefined && match.function !== point.function) return false
  if (match.collection !== undefined && match.collection !== point.collection) return false
  if (match.action === undefined || match.action === point.appAction) return true
  return point.wireAction === match.action || point.wireAction.startsWith(`${match.action}.`)
}

function canConflict({ wireAction, inTransaction }: FaultPoint): boolean {
  return inTransaction && wireAction !== 'database.abortTransaction'
}
