/**
 * A timer of a second or more is a wait (a poll, a retry, a countdown) and stands still until a
 * test lets time pass; a shorter one is the engine's own next turn and comes by itself.
 */
const WAIT_MS = 1_000

interface Wait {
  dueAt: number
  readonly everyMs: number | null
  readonly act: () => void
}

/** Timers as a phone gives them, known by numbers; all of them end with their engine. */
export class PhoneTimers {
  readonly #turns = new Map<number, NodeJS.Timeout>()
  readonly #waits = new Map<number, Wait>()
  #last = 0

  /** @param now the phone's clock, epoch milliseconds */
  constructor(readonly now: () => number) {}

  /** The engine's globals. */
  get given() {
    return {
      setTimeout: (act: () => void, afterMs = 0) => this.#start(act, afterMs, null),
      setInterval: (act: () => void, everyMs = 0) => this.#start(act, everyMs, everyMs),
      clearTimeout: (number: number) => this.#end(number),
      clearInterval: (number: number) => this.#end(number),
    }
  }

  /** Whether no turn is left that comes by itself. */
  get still(): boolean {
    return this.#turns.size === 0
  }

  /** The next wait that ends by then: when, and what ends it; null if none does. */
  nextBy(until: number): { readonly dueAt: number; readonly fire: () => void } | null {
    const [next] = [...this.#waits].sort(([, a], [, b]) => a.dueAt - b.dueAt)
    if (next === undefined || next[1].dueAt > until) return null
    const [number, wait] = next
    const fire = () => {
      if (wait.everyMs === null) this.#waits.delete(number)
      else wait.dueAt += wait.everyMs
      wait.act()
    }
    return { dueAt: wait.dueAt, fire }
  }

  endAll(): void {
    for (const number of [...this.#turns.keys(), ...this.#waits.keys()]) this.#end(number)
  }

  #start(act: () => void, afterMs: number, everyMs: number | null): number {
    this.#last += 1
    const number = this.#last
    if (afterMs >= WAIT_MS) {
      this.#waits.set(number, { dueAt: this.now() + afterMs, everyMs, act })
      return number
    }
    if (everyMs !== null) throw new Error(`an interval of ${everyMs} ms would never be still`)
    const turn = setTimeout(() => {
      this.#turns.delete(number)
      act()
    }, afterMs)
    this.#turns.set(number, turn)
    return number
  }

  #end(number: number): void {
    clearTimeout(this.#turns.get(number))
    this.#turns.delete(number)
    this.#waits.delete(number)
  }
}
