/** What a measurement hands over: keys as `dist/bench.json` has them, units in the names. */
export type Figures = Readonly<Record<string, number>>

/** The value below which the given share of the sample lies; 0.5 is the median. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const at = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (at === undefined) throw new Error('no sample to take a quantile of')
  return at
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
