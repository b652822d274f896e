/** A mean and a variance of something that is a sum of many. */
export interface Odds {
  readonly mean: number
  readonly variance: number
}

/**
 * Parties of those ahead who will still be there when called, and come. The n-th ahead can leave at
 * each of the n - 1 calls before its own.
 * @param shares of those waiting who leave from one call to the next (above 0), and of those called
 * who do not come; both below 1
 */
export function expectedAhead(
  ahead: number,
  shares: { readonly leaveShare: number; readonly missShare: number },
): Odds {
  const { leaveShare, missShare } = shares
  const staying = (1 - (1 - leaveShare) ** ahead) / leaveShare
  const mean = staying * (1 - missShare)
  return { mean, variance: ahead === 0 ? 0 : mean * (1 - mean / ahead) }
}

/**
 * What is left, in gaps, of a gap somebody walks into: the equilibrium distribution of a renewal
 * process whose gaps are gamma with this squared variation (Cox, Renewal Theory, 1962, §5).
 */
export function restOfGap(variation: number): Odds {
  const mean = (1 + variation) / 2
  return { mean, variance: ((1 + variation) * (1 + 2 * variation)) / 3 - mean ** 2 }
}

/**
 * A gamma quantile by mean, relative spread (above 0, sound up to about 2) and normal score: Wilson
 * and Hilferty, 1931.
 */
export function gammaQuantile(mean: number, spread: number, score: number): number {
  const ninth = spread ** 2 / 9
  return mean * Math.max(0, 1 - ninth + score * Math.sqrt(ninth)) ** 3
}
