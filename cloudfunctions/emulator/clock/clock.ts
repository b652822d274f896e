import * as v from 'valibot'
import { openStateFile } from '../state-file'

/** The one clock of the local cloud: real time plus an offset that every function's thread shares. */
export interface VirtualClock {
  /** Epoch milliseconds. */
  now(): number
  /** Moves to a later moment; an earlier one leaves the clock where it is. */
  moveTo(at: number): void
  /** Back to where it started: the one way the clock goes backwards. */
  reset(): void
  /** Holds the offset in milliseconds as one 64-bit integer, for threads to read. */
  readonly shared: SharedArrayBuffer
}

/**
 * @param path file that lets the offset survive a restart; null for none
 * @param realNow epoch milliseconds
 * @param startsAt what it shows at first and after a reset; real time if not given
 */
export function openClock(
  path: string | null,
  realNow: () => number = Date.now,
  startsAt?: number,
): VirtualClock {
  const startOffsetMs = () => (startsAt === undefined ? 0 : startsAt - realNow())
  const file = openStateFile(path, v.strictObject({ offsetMs: v.pipe(v.number(), v.integer()) }), {
    offsetMs: startOffsetMs(),
  })
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const cell = new BigInt64Array(shared)
  Atomics.store(cell, 0, BigInt(file.read().offsetMs))

  function shift(offsetMs: number): void {
    file.write({ offsetMs })
    Atomics.store(cell, 0, BigInt(offsetMs))
  }
  const now = () => realNow() + Number(Atomics.load(cell, 0))
  return {
    now,
    moveTo(at) {
      if (at > now()) shift(Math.ceil(at - realNow()))
    },
    reset: () => shift(startOffsetMs()),
    shared,
  }
}
