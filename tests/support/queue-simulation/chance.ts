import { seededRandom } from '../seeded-random'

/** Chance with a seed, in the shapes a street has. */
export interface Chance {
  readonly share: () => number
  readonly between: (least: number, most: number) => number
  readonly exponential: (mean: number) => number
  /** By its mean and coefficient of variation. */
  readonly logNormal: (mean: number, variation: number) => number
}

export function chanceFrom(seed: number): Chance {
  const share = seededRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return {
    share,
    between: (least, most) => least + (most - least) * share(),
    exponential: (mean) => -mean * Math.log(1 - share()),
    logNormal: (mean, variation) => {
      const variance = Math.log(1 + variation ** 2)
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2)
    },
  }
}
