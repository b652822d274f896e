/** A personal PIN has six digits. */
export const PIN_PATTERN = /^\d{6}$/

function isRun(digits: readonly number[]): boolean {
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  return steps.every((step) => step === 1) || steps.every((step) => step === 9)
}

/**
 * Whether a PIN is among the first anybody would try: fewer than three different digits (000000,
 * 121212), a run up or down (123456, 321098), a half said twice (123123), three pairs (112233).
 * @param pin six digits
 */
export function isGuessable(pin: string): boolean {
  const digits = [...pin].map(Number)
  return (
    new Set(digits).size < 3 ||
    isRun(digits) ||
    pin.slice(0, 3) === pin.slice(3) ||
    /^(\d)\1(\d)\2(\d)\3$/.test(pin)
  )
}
