/** Money in fen, a hundredth of a yuan, always whole. */
export type Fen = number

/** `12.00`: yuan as prices are written, without a sign. */
export function yuan(fen: Fen): string {
  const sign = fen < 0 ? '-' : ''
  const whole = Math.abs(fen)
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/**
 * Splits an amount by weights so that the parts add up to it, to the fen: each gets its share
 * rounded down, the largest remainders one fen more (the Hamilton method), the earlier of equals
 * first.
 *
 * @param totalFen not negative
 * @param weights not negative; where all are zero the first part gets everything
 */
export function splitFen(totalFen: Fen, weights: readonly number[]): Fen[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? totalFen : 0))
  const parts = weights.map((weight, index) => {
    const exact = totalFen * weight
    const fen = Math.floor(exact / sum)
    return { index, fen, remainder: exact - fen * sum }
  })
  const rest = totalFen - parts.reduce((total, { fen }) => total + fen, 0)
  const luckiest = [...parts].sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const more = new Set(luckiest.slice(0, rest).map(({ index }) => index))
  return parts.map(({ index, fen }) => fen + (more.has(index) ? 1 : 0))
}
