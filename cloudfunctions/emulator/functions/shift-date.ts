/**
 * Makes `Date` of this thread tell the local cloud's time. Only reading the clock is shifted:
 * dates made from values, and timers, stay as they are.
 *
 * @param shared the clock's offset in milliseconds, one 64-bit integer
 */
export function shiftDate(shared: SharedArrayBuffer): void {
  const cell = new BigInt64Array(shared)
  const realNow = Date.now
  const now = () => realNow() + Number(Atomics.load(cell, 0))
  const ShiftedDate = new Proxy(Date, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: (target) => new target(now()).toString(),
  })
  Date.now = now
  Date.prototype.constructor = ShiftedDate
  globalThis.Date = ShiftedDate
}
